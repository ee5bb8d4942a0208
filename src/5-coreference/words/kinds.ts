import { nounType } from '../../lexicon/nouns';
import { wordSet } from '../../lexicon/word-set';
import { isEvent } from './events';
import { SHELLS } from './shell-nouns';

/** Nouns for people that nouns.tsv does not have, for what they are to somebody or where they are. */
const PEOPLE = wordSet(
  'people folk attendee audience crowd voter user fan customer member pilgrim visitor guest participant viewer reader listener spectator subscriber client buyer seller consumer shopper neighbor neighbour colleague friend relative parent loved family couple staff personnel crew human youth adult teenager elder survivor casualty hostage defendant plaintiff applicant donor recipient',
);
/** Endings of nouns for people: "pianist", "librarian", "fireman", "churchgoer". */
const PERSONAL = /(?:ist|ian|man|men|woman|women|person|people|goer|holder|seeker|worker|leader)$/;
/** Words with such an ending that are no people. */
const NOT_PERSONAL = wordSet('list mist twist fist wrist heist specimen regimen omen abdomen placeholder leaderboard');

/** When and how long something is; each story has its own days. */
const TIME = wordSet(
  'second minute hour day week weekend month year decade century season spring summer autumn fall winter night morning evening afternoon noon midnight moment time date period era age term anniversary deadline schedule future past present while start end beginning',
);

/** What a thing has or is to another, and what a mind or a report makes of it: of whom, only the story says. */
const RELATIONAL = wordSet(
  'part side end top bottom middle front back edge center centre rest half majority minority number amount level rate share total sum figure percentage proportion size length height weight price cost value range average name title word term line point place position spot area scene way means manner form kind sort type style version example instance aspect element factor feature detail piece item set list series lot bit pair group variety thing stuff something matter issue question answer reason cause purpose aim goal role function interest concern fear hope view opinion belief feeling doubt uncertainty risk threat danger chance opportunity possibility need demand request response reaction reply comment statement remark criticism praise support pressure damage harm loss gain benefit advantage effect impact influence consequence progress success failure mistake error application candidate injury charge allegation claim accusation access control power right permission responsibility duty background origin difference similarity relation relationship link connection tie basis condition circumstance state status situation image photo picture copy page section chapter home street',
);

/** Stuffs, fields and the like, whose singular without an article names the kind as a plural does for what can be counted. */
const MASS = wordSet(
  'water oil gas air coal steel iron gold silver copper lithium uranium hydrogen carbon oxygen methane plastic concrete cement wood timber paper glass cotton wool leather fuel petrol gasoline diesel electricity energy power heat food meat beef pork fish rice wheat corn maize grain bread sugar salt milk coffee tea wine beer alcohol tobacco cocaine heroin cannabis medicine blood soil sand dust snow ice rain fog smoke wind sunlight weather money cash bitcoin cryptocurrency debt capital inflation unemployment poverty hunger homelessness crime violence terrorism corruption racism slavery prostitution piracy smuggling tourism agriculture farming fishing mining logging manufacturing trade commerce finance banking insurance advertising marketing retail transport transportation traffic aviation shipping housing infrastructure construction engineering technology software hardware equipment machinery furniture clothing jewelry jewellery luggage ammunition weaponry data information intelligence research science education health healthcare law art music poetry literature fiction theater theatre cinema photography television radio journalism news media internet web religion philosophy history politics democracy capitalism socialism communism christianity islam football soccer basketball baseball tennis golf cricket rugby hockey swimming pollution wildlife vegetation biodiversity asylum immigration migration citizenship censorship privacy security cybersecurity surveillance encryption malware spam evolution gravity radiation cancer malaria cholera influenza flu tuberculosis diabetes obesity dementia depression pneumonia hiv aids covid covid-19 ebola measles polio',
);
/** Endings of fields and conditions: "geology", "physics", "alcoholism". */
const FIELD = /(?:ology|ography|onomy|ics|iculture|ism)$/;

/** Whether a noun, in lower case and the singular, names people. */
export const namesPeople = (noun: string): boolean =>
  nounType(noun) === 'person' || nounType(noun) === 'group' || PEOPLE.has(noun) || (PERSONAL.test(noun) && !NOT_PERSONAL.has(noun));

/** Whether a noun names no kind by itself, but somebody, some time or something that only the story tells: "officials", "day", "side". */
export const belongsToStory = (noun: string): boolean =>
  namesPeople(noun) || TIME.has(noun) || RELATIONAL.has(noun) || SHELLS.has(noun) || isEvent(noun);

/** Whether a noun names a kind in the singular and without an article: "water", "geology". */
export const isMass = (noun: string): boolean => MASS.has(noun) || FIELD.test(noun);

/** Whether a noun names what acts: bare "companies" are those of the story, "chip makers" a kind. */
export const namesActor = (noun: string): boolean => nounType(noun) === 'organization' || nounType(noun) === 'place';
