import { wordSet } from '../../lexicon/word-set';

/**
 * Words that are never a name by themselves, whatever capital they carry: pronouns, determiners, prepositions, conjunctions, auxiliaries,
 * and the adverbs and time words that begin sentences.
 */
const CLOSED =
  wordSet(`i me my mine myself you your yours he him his she her hers it its we us our ours they them their theirs themselves himself herself itself
  this that these those who whom whose which what when where why how whatever whoever whether
  a an the some any no none every each either neither both all half many much more most few fewer several such same other another others
  of in on at by for with from to into onto over under above below about after before between among amongst amid against along across
  around behind beside besides beyond despite down during except inside like near off out outside past per since through throughout till
  toward towards until unto up upon via versus vs within without according as than if unless because while whereas although though
  and or but nor yet so plus
  be am is are was were been being do does did done doing have has had having can could may might must shall should will would ought let
  not never also too very just only even still already again ever often always sometimes once twice perhaps maybe however therefore thus
  hence moreover furthermore meanwhile nevertheless nonetheless otherwise instead indeed rather quite almost nearly then now here there
  today yesterday tomorrow tonight later earlier soon first second third finally lastly next last
  one two three four five six seven eight nine ten eleven twelve hundred thousand million billion
  yes no ok okay oh well please thanks hello hi dear
  there's it's that's he's she's they're we're i'm i've don't doesn't`);

export const isClosedClass = (lower: string): boolean => CLOSED.has(lower);
