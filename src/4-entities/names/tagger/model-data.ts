import { weightsOf } from '../../../weights/provided';
import { readNamesModel, type NamesModel } from './model';

let model: NamesModel | undefined;

/** The weights that ship, read when they are first asked for and kept. */
export const shippedModel = (): NamesModel => (model ??= readNamesModel(weightsOf('names')));
