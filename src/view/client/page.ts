import { readPageData } from '../page-data';
import { buildViewer } from './viewer';

// The page of toHTML: its data stand in it.
buildViewer(document.getElementById('viewer')!, readPageData(document.getElementById('data')!.textContent));
