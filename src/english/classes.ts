/** The classes of words that rules ask for. Each is there for what its comment says, and a word is in it for that alone. */
export type WordClass = VerbClass | NounClass | ModifierClass | NameWordClass | FunctionWordClass | SmallWordClass;

/** What is known of verbs, by lemma and, where the class says so, by form. */
export type VerbClass =
  /** What is known, regretted or kept quiet is so, and is so where it is not known (Kiparsky & Kiparsky 1970). */
  | 'factive verb'
  /** "launched HunYuanVideo": what is behind it is a product for want of better. */
  | 'form of making a product'
  /** Before quotation marks: "wrote “The Tide”". */
  | 'form of making a work'
  | 'form of operating'
  /** "ranged from 5% to 6%" says where something lies, "rose from 5% to 6%" that it changed: two amounts. */
  | 'form of ranging'
  /** Forms of verbs whose subject, or whose clause, the net misses where what was said stands before them or on both sides. */
  | 'form of reporting'
  /** Names the speaker of a quotation, in the forms that follow one. */
  | 'form of speaking'
  /** It has whom it was said to as its object. */
  | 'form of telling somebody'
  /** "a Kestrin matter involving former president Ann Hart": no part of an office. */
  | 'form that links an office'
  /** Behind a name and a hyphen it is no half of a given name: "a Joe Biden-era law". */
  | 'joined to a name'
  /** "known", "dubbed": another name follows. */
  | 'participle of naming'
  /** Past tenses that look like infinitives. */
  | 'past like an infinitive'
  /** Verbs of their own that are the pasts of others, too: "found a company", "lie" and "lay". */
  | 'past that is a verb too'
  /** Past tenses that are no participles, or those of a verb without an object, to which nothing is done. */
  | 'past that is no participle'
  /** Before a hyphen: "co-founded" is of "co-found". */
  | 'prefix of a verb'
  /** As the treebanks part them behind the third letter: "can|not", "gim|me". */
  | 'two words in one'
  /** "I would say": said, and under no condition. */
  | 'verb of a softened claim'
  /** And do to each other. */
  | 'verb between companies'
  /** "arrested Ghulam Lone". */
  | 'verb done to persons alone'
  /** "denied killing her": of oneself. */
  | 'verb of answering'
  /** What is believed, feared or known is so for whom it says. */
  | 'verb of belief'
  /** What comes of a deed is told by it: "were murdered, prompting protests". */
  | 'verb of bringing about'
  /** What companies do. */
  | 'verb of business'
  /** "called the firm’s plan a lie": what it is called is what is said. */
  | 'verb of calling names'
  /** What is made or used for something does it: "was founded to help farmers". "An election was held to replace him" replaces nobody. */
  | 'verb of making for a purpose'
  /** Leaves undecided whether it was done: "charged with killing". An accuser says that it was. */
  | 'verb of charging'
  /** Verbs of deciding: "voted against firing her". */
  | 'verb of deciding'
  /** Verbs whose complement did not happen, by those who say so: "denied that it broke the law". */
  | 'verb of denial'
  /** "called him a tyrant who beat prisoners", "described it as a lie that hurt her": whoever describes somebody so says all of it. */
  | 'verb of describing'
  | 'verb of earning a degree'
  /** Studies and signs show something, as people say it. */
  | 'verb of evidence'
  /** What fails did not come about. */
  | 'verb of failing'
  /** Verbs that take an amount from their object: "fined the firm $2 million". */
  | 'verb of fining'
  | 'verb of firing a weapon'
  /** Verbs that give a thing to somebody: of two objects the first is who has it in the end, or is spared it. */
  | 'verb of giving'
  /** The one whom it is done to has the office then. */
  | 'verb of giving an office'
  /** With a goal behind it, an infinitive is what somebody goes there for: "moved to Paris to study". Without, it may be done: "moved to block the sale". */
  | 'verb of going'
  /** Of these, those that do so with "as" alone: "was hired as an engineer". */
  | 'verb of giving an office with as'
  | 'verb of having children'
  /** With a noun of a claim as object its subject claims that: "expressed fears", "made allegations". Who "investigates claims" makes none. */
  | 'verb of holding a claim'
  /** Headlines leave out "was" before these: "Mayor arrested". None is said without an object of who does it. */
  | 'verb of headlines in the passive'
  /** The one who does it has it. */
  | 'verb of holding an office'
  | 'verb of hurting'
  /** Of these, those that judge what there may be already. */
  | 'verb of judging'
  | 'verb of killing'
  /** Verbs whose participle says how something is and not what was done: "a bank based in Lima" is there still. */
  | 'verb of lasting states'
  /** The one who does it has it no more. */
  | 'verb of leaving an office'
  /** What only people and their organizations do. */
  | 'verb of minds'
  /** Verbs that say what their object is: of two noun phrases the second is what the first is made or called. */
  | 'verb of naming'
  /** Verbs that speak against what may be done, and do not decide it: "argued against cutting taxes". */
  | 'verb of opposing'
  /** What is planned need not come about. */
  | 'verb of planning'
  /** Verbs of what goes on in the mind or in talk: "thought about buying Globex". */
  | 'verb of pondering'
  /** "would like to". */
  | 'verb of preference'
  /** Verbs that keep somebody from doing something: "barred the firm from selling chips". */
  | 'verb of preventing'
  /** Verbs whose "it" is what was said or is so: "nobody denied it". */
  | 'verb of propositions'
  /** "finished second". */
  | 'verb of ranking'
  /** With "on" it says who is to do what an infinitive says. */
  | 'verb of relying'
  /** Verbs of finding whose plain object is as much a claim as a clause would be: "reveals Tencent’s use of chips". */
  | 'verb of revealing'
  /** What is said is somebody’s word: "said that sales fell". */
  | 'verb of saying'
  /** Verbs that with "as" say whose word the main clause is. With others it says when: "as the court ruled". */
  | 'verb of saying behind as'
  /** Verbs that put somebody somewhere to do it: "nominated Tom Vane to lead the bank", but "chose a site to build on". */
  | 'verb of sending'
  /** What only somebody does who speaks and thinks, and no attack, house or law: "they say", "it believes". */
  | 'verb of speakers'
  /** Beside a quotation, or before one that is a sentence of its own, it says who speaks. */
  | 'verb of speaking'
  /** Verbs that speak for or against what others do: "opposed the move to close the plant", "warned against leaving". */
  | 'verb of speaking of others'
  /** What is stopped did not come about. */
  | 'verb of stopping'
  | 'verb of studying'
  /** The one whom it is done to has it no more. */
  | 'verb of taking an office'
  /** What it is tried by is done: "tried to win by cheating". */
  | 'verb of trying'
  /** "We can see the smoke": seen. */
  | 'verb of perceiving'
  /** What they say is so: "jailed for killing". */
  | 'verb of verdicts'
  | 'verb of warning'
  /** Of these, those after which the infinitive tells what came of it. */
  | 'verb of winning'
  /** Verbs whose finite complement is wished for and not said to be so: "demanded that it pay". */
  | 'verb of wishes'
  /** Of these, those that tell what is so unless the verb after them is bare or has "should": "insists that it is safe". */
  | 'verb of wishes or of reports'
  /**
   * Verbs that say for whom to do what is wished: "called for the government to resign". After others it is a goal: "left for Paris to
   * meet Macron".
   */
  | 'verb of wishing for somebody'
  /** "rallied", "met": as often as not they have no object (counted in news, where fewer than two thirds have one). */
  | 'verb that does without an object'
  /** Verbs whose object does what an infinitive after it says: "forced the firm to sell". */
  | 'verb whose object does it'
  /** "fined them for selling". */
  | 'verb whose object has done it'
  /** Verbs whose subject does what an infinitive after their object says: "promised her to stay", "beat Sweden to reach the final". */
  | 'verb whose subject does it'
  /** "saw them win". */
  | 'verb with a bare clause'
  /** "soaring prices", "standing water": with a noun behind it no verb. */
  | 'participle without an object'
  /** "it rained". */
  | 'form of a verb of weather'
  /** "it turned out that": what is so, and not what did it. */
  | 'form of a verb of happening'
  /** Verbs that are incomplete without an adverbial: "lives in Paris" (after the lists of ClausIE, Del Corro & Gemulla 2013). */
  | 'verb with an adverbial'
  /** Verbs whose object needs one: "put the chips on the market". */
  | 'verb with an object and an adverbial'
  /** "known as". */
  | 'verb with as and a name'
  /** With an adjective it says what something becomes, is or is kept: "fell ill", "went bankrupt", "was reported missing". */
  | 'verb with a state behind it';

/** What is known of nouns, in the singular unless the class says so. */
export type NounClass =
  /** "millions of workers": it says how many of the others. */
  | 'amount before of'
  /** Between the number and the noun of a unit: "Airborne". */
  | 'arm of a unit'
  /** "sentenced to death for the murder". */
  | 'between a verdict and the crime'
  /** Words in names of bodies that are about a state and not of it: "Iraq Study Group". */
  | 'body about a state'
  /** Before the noun they say of what body it is, and make no lesser office of it: "party leader", "board chairman". */
  | 'body before a head'
  /** Nouns that fit everything of their type, so that nothing need have been said before: "the company". */
  | 'broad noun'
  /** What only a business is called, whatever its trade. */
  | 'business'
  /** Nouns that the text may take up with "it" as well as with "they". */
  | 'collective noun'
  | 'company with units'
  /** "Larvo County". */
  | 'county'
  | 'crime with a victim'
  /** "dollars". */
  | 'currency in the plural'
  /** Nouns that name something that happens or is done. */
  | 'event'
  /** "the Velmora Cup in Lima". */
  | 'event with a venue'
  /** "Velmora's troops": it has them, and they are nobody else's. */
  | 'force of a state'
  /** "Marek's shareholders", "the chief executive of Marek": no person has them. */
  | 'had by a company alone'
  /** "Marek employees" are a company's; "Marek's employees" may be a person's. */
  | 'had by a company in front'
  /** "shares in Marek". */
  | 'held in a company'
  /** What a state has or had outside of itself: "the British colony of Kenya". */
  | 'held by a state'
  /** What a body has somewhere: "Acme's plant in Lima". */
  | 'held in a place'
  /** "in his house in Oslo": somebody lives there. */
  | 'home'
  /** Buildings: "stormed the Danish embassy in Lima" is where it stands. */
  | 'house'
  /** A body that is a house as well: "the university". */
  | 'house of a body'
  /** "the Velmora and Kestrin Railway". */
  | 'line between towns'
  /** Stuffs, fields and the like, whose singular without an article names the kind as a plural does for what can be counted. */
  | 'mass noun'
  /** What is measured by the hour or day beside what has a length: "barrels a day". */
  | 'measure of flow'
  /** What is measured or dated and stands beside a verb without being its object: "walked two miles", "fell 5%", "rose this year". */
  | 'measure or date beside a verb'
  | 'murder'
  /** With a preposition and "no" before it says "not": "by no means", "in no way". */
  | 'noun of a negation'
  /** Carries what somebody believes, hopes or fears: "fears that the bank will fail". */
  | 'noun of a belief'
  /** Carries what somebody says: "claims that he lied". */
  | 'noun of a report'
  /** Carries what something shows: "evidence that he lied". */
  | 'noun of evidence'
  /** Words with such an ending that name a thing, a state or people. */
  | 'no event in spite of its ending'
  /** "copyright Ann Hart", "the way Ann Hart runs it": nouns that stand before names and tell of no person. */
  | 'no role'
  /** Words with such an ending that are no people. */
  | 'nobody in spite of its ending'
  /** Nouns for men, and a title that only men have. */
  | 'noun for a man'
  /** Nouns for women, and a title that only women have. */
  | 'noun for a woman'
  /** Nouns that with the prepositions around them are one preposition: "in honor of", "in relation to". */
  | 'noun of a preposition'
  /** What can be an infinitive: "the aim is to win". Of others "is to" says what they will do: "Volkswagen is to cut 35,000 jobs". */
  | 'noun that an infinitive can be'
  /** In a text that has several "3AW" is a station. */
  | 'of radio'
  /** "secretary general", "attorney general". */
  | 'office of a general'
  /** Offices that a state has: a "Kenyan president" is Kenya's. */
  | 'office of a state'
  /** Offices of which the word before says what they are about: "interior minister", "energy secretary". */
  | 'office with a portfolio'
  /** "consultant to the bank", and no "ambassador to". */
  | 'office that serves whom it is to'
  /** "the party’s candidate". */
  | 'who stands for a party'
  /** In a sentence that has such a word "the M62" is a road. */
  | 'on roads'
  /** "Globex’s shares", "Globex shares": whose it is, is a company. */
  | 'owned by a company'
  /** "Hart’s wife": whose it is, is a person. */
  | 'owned by a person'
  /** "Velmora’s capital": whose it is, is a place. */
  | 'owned by a place'
  /** "State Route 267". */
  | 'owner of a road'
  /** Nouns typed as organizations that people are called, too: "the producer", "a rival"; or what is more than one body: "the press". */
  | 'organization or person'
  /** "district chairman": of a part of the body alone. */
  | 'part of a body in an office'
  /** "most of", "half of". */
  | 'part of a number'
  /** "the Larvo district of Lisbon". */
  | 'part of a place'
  /** What "of" says the whole of: "a suburb of Paris", "a port of Peru". */
  | 'part of a place in a description'
  /** Parts, ends and amounts of something: two of them need not be of the same thing. */
  | 'part or amount'
  /** "sales", "talks", "people": more or other than several of the singular, and called in the plural. */
  | 'plural that is another thing'
  /** Nouns for people that nouns.tsv does not have, for what they are to somebody or where they are. */
  | 'people'
  /** "the week after next". */
  | 'period with one after it'
  | 'person that may be a thing'
  /** "hill", "suburb". */
  | 'place on a map'
  /** "the town of Velmora" is Velmora. "The capital of Kenya" is not Kenya. */
  | 'place with a name behind of'
  /** Places that speak and want: "the city says it will pay". */
  | 'place with a government'
  /** Ends in -a for -um: no other noun in -a is a plural, "militia", "quota". */
  | 'Latin plural'
  /** Nouns that end in s and are singular, or whose singular compromise makes by cutting too much. */
  | 'plural like the singular'
  /** Several all the same: "people". */
  | 'plural without an ending'
  /** What does nothing before it is decided on: "said the bill would cut taxes" tells what follows if it becomes law. */
  | 'proposal'
  /** Words in the names of what is no business. */
  | 'public body'
  /** "Perm Oblast". */
  | 'region'
  /** "specimen": no plural of a noun in -man. */
  | 'singular in -men'
  /** What a thing has or is to another, and what a mind or a report makes of it: of whom, only the story says. */
  | 'relational noun'
  /** Relatives beyond those of `kin.tsv`: "a nephew of Tom Reed". */
  | 'relative farther off'
  /** "Highway 301". */
  | 'road with a number'
  | 'school'
  /**
   * Nouns that wrap up what was just said and name nothing themselves (Schmid 2000, "English Abstract Nouns as Conceptual Shells"):
   * "this situation", "the move".
   */
  | 'shell noun'
  /** Shells that "the" is enough for: "Acme sued. The move …". "The situation" is more often the one at large. */
  | 'shell noun after an article'
  /** Two of them are each other's. */
  | 'sibling'
  /** Who speaks and thinks and is in no other list of people: "troops", "sources", "the opposition". */
  | 'speaker'
  /** What a state has: "the Israeli army". */
  | 'state body'
  /** Where no name has them they are anybody's or somebody: "a French department store", "Serb forces", "an Iraqi guard". */
  | 'state body in names'
  | 'subsidiary'
  /** "parent company". */
  | 'kin of a company'
  /** Of these, those that are part of another one: "daughter company". */
  | 'unit before a company'
  /** Words in -er, -or, -ant or -ee that are nobody: "border", "plant", "fee". */
  | 'thing in spite of its ending'
  /** What has its state, whoever owns it: "a Greek restaurant owner". */
  | 'thing that has its state'
  /** "it took a year to build the mill". */
  | 'stretch of time'
  /** "yesterday's attack" is nobody's. */
  | 'time of a deed'
  /** When and how long something is; each story has its own days. */
  | 'time of a story'
  /** Typed, yet seldom another word for a name: "the area", "the press". */
  | 'typed noun for no name'
  /** "the fraud unit of the Audit Office". */
  | 'unit of a body'
  /** "82nd Airborne Division": the noun of a unit that is called by its number. */
  | 'unit of an army'
  /** It has squares and cubes, as units name it. */
  | 'unit of length'
  /** "in the eyes of the court": whose word it is. */
  | 'view'
  /** "the Red Sea city of Larvo" is on it. */
  | 'water'
  /** What leads somewhere and causes nothing: "a path leading to the base". */
  | 'way to a place'
  | 'weapon'
  /** What prices and storms hit and do not affect: "a record high", "landfall". */
  | 'what is only reached'
  /** Who releases it publishes it: "a report", "figures". */
  | 'what is made public'
  /** "won the support of": nobody is beaten. */
  | 'what is won of somebody'
  /** What only states have: "the Danish embassy", "Norwegian troops". */
  | 'what only states have'
  /** For somebody, and no name is: "It was a setback for the party", "It is a different story in Norway". */
  | 'what things come to'
  /** "the Acme headquarters". */
  | 'where a body is'
  /** Whom a state or its language is the matter of: an "English teacher", a "Syrian critic". */
  | 'whom a state is the matter of'
  /** "Rumor has it that Acme left": what is told so is nobody's word. */
  | 'what has it'
  /** "chief of staff", "secretary of state", "chief of police": what is behind "of" is the office's, and no body. */
  | 'word that ends an office'
  /** What has its author behind "by", more often than whoever gave or showed it: "was shown a painting by Picasso". */
  | 'work with an author';

/** What is known of adjectives and adverbs. */
export type ModifierClass =
  /** An adjective that passes for an adverb, a noun or a verb behind a verb: "fell asleep", "went missing", "went public", "lay idle". */
  | 'state behind a verb'
  /** Whose office is for a time. */
  | 'acting'
  /** "then president". */
  | 'adverb before an office'
  /** Only with a verb: "also known as", "now called"; "Bonacci, then Cocteau" are two. */
  | 'adverb of another name'
  /** Whether somebody is so, is not decided. */
  | 'alleged'
  /** Beside the name of a place it leads away from it. */
  | 'away'
  /** Before the name of a place it leaves it the place: "east Beirut". */
  | 'compass'
  /** Words that tell the thing from the one spoken of so far. */
  | 'contrasting modifier'
  /** What is said of claims that are not so, and what denies them if it is itself negated. */
  | 'false'
  /** "three years ago": how far back or ahead, behind how far. */
  | 'far from now'
  /** Says of the words beside it that they count: "only", "even". */
  | 'floating quantifier'
  | 'focusing adverb'
  /** Adverbs that lead from one sentence to the next, and say nothing of how or when. */
  | 'joining adverb'
  /** "deputy", "financial": heads no whole body. */
  | 'limit of an office'
  /** "would later become president": somebody looks back, and it happened. */
  | 'looking back'
  /** "Ann Lee (née Silva)", "Ann Lee, born Ann Silva": right before the name that a person had. */
  | 'mark of a former name'
  /** Enough by themselves: "Meta (formerly Facebook)". */
  | 'mark of another name'
  /** "professor emeritus". */
  | 'modifier behind an office'
  /** What makes a name of the day behind it: "Good Friday", "Sheffield Wednesday", "Ruby Tuesday"; or dates it: "last Friday". */
  | 'modifier of a day'
  /** Words that make another thing of a demonym behind them: "Latin American", "Native American". */
  | 'modifier that makes another demonym'
  /** "daily": adverbs of time that are newspapers and sums, too, unless the tagger knows them for adverbs. */
  | 'newspaper or sum'
  /** A unit that is none now, beside what was one. */
  | 'no unit now'
  /** What is not there, or not yet, or no longer. */
  | 'not there'
  /** What is so need not come about. */
  | 'planned'
  /** "foreign", "vice": who has it does not lead the state. */
  | 'portfolio'
  /** Before a hyphen it makes an adjective of whatever is behind it: "pro-Beijing". */
  | 'prefix of an adjective'
  /** Adjectives that say how many or which of several, not what kind. */
  | 'quantifying adjective'
  /** Beside ordinals: "the last country to join" joined. */
  | 'rank in a row'
  /** Words before an office that leave it the state's. */
  | 'rank in a state'
  /** In the name of an army that is not the state's. */
  | 'rebelling'
  /** Before "home" it is none that somebody lives in. */
  | 'second home'
  /** "acting", "outgoing". */
  | 'status of an office'
  /** Whose office begins later. */
  | 'to come'
  /** Says it of somebody's office beside the words that say it of anything. */
  | 'word for a former office'
  /** Before a noun it says that it is what somebody or something was. */
  | 'word for former';

/** What is known of words in names and beside them. */
export type NameWordClass =
  /** Written to a name with a hyphen: "al-Qaeda", "az-Zaman". */
  | 'Arabic article'
  /** Close a name or a phrase: the sentence may end here, if what follows starts one. */
  | 'abbreviation at an end'
  /**
   * Words that are written with a full stop, in lower case and without it. What matters is whether a sentence may end with one; UD EWT
   * keeps the stop with the word either way. These close a name or a phrase: the sentence may end here, if what follows starts one.
   */

  /** Stand before a name: the sentence never ends here. */
  | 'abbreviation before a name'
  /** "No. 1", "Nos. 3 and 4", "p. 12", "Sec. 5": only before a number. */
  | 'abbreviation before a number'
  /** Stand within a sentence: what follows them belongs to it. */
  | 'abbreviation inside a sentence'
  /** Months and others that are words as well are abbreviations only with a capital: "Sat.", "Mar.", but "he sat." */
  | 'abbreviation with a capital'
  /** Behind a squadron it says whose it is: "No. 617 Squadron RAF". */
  | 'air force'
  /** Dwayne "The Rock" Johnson. */
  | 'article in a nickname'
  /** Makes a capital inside of what is no brand: "McDonald". */
  | 'beginning of a surname'
  /** A line of it is of the page, and of no article: "Share", "Skip to content". */
  | 'button of a page'
  /** Months that are nobody’s name and no other word. */
  | 'clear month'
  /**
   * Countries as results of sports and tables write them behind a name: "(QAT)". Those of the Olympic committee and of ISO 3166, alpha
   * 3.
   */
  | 'country code'
  /** Codes of states that are degrees behind a name: "Ann Hart, MD". */
  | 'degree as well'
  /**
   * What an organization's name may be said without; never what tells two of them apart. Places have none: Oklahoma City is not
   * Oklahoma, nor the province of Isfahan the town.
   */
  | 'descriptor of a body'
  /** Beside a year: "44 BC". */
  | 'era'
  /** Only with a capital: "the American Civil War", but "an American civil engineer". */
  | 'form named after a demonym'
  /** Forms of address say nothing of what a person does. */
  | 'form of address'
  /** Small words and signs between two words with capitals, for the tagger of names. */
  | 'joint in a run of capitals'
  /** Everyday words or first names that are months or weekdays only with a capital. */
  | 'month or weekday with a capital'
  /** Of a company or a show: "Yahoo! Inc." */
  | 'name with an exclamation mark'
  /** "Irish Catholic", "Greek Orthodox": what has its name from a state. */
  | 'named after a state'
  /** Names of agencies and stations, and what papers and programmes are called: whoever tells them something speaks of itself. */
  | 'news outlet'
  /** Behind the name of a place it is a newspaper: "Washington Post". */
  | 'newspaper'
  /** What the name of a body does not end in: "the German Defense | Minister", "Mongolian People | 's Party". */
  | 'no end of a name of a body'
  /** Words that name nothing where a name is cut at its end: "Bank" is not Bank Holdings, "National" not National Grid plc. */
  | 'no name by itself'
  /** In square brackets before a number it marks a note: "[note 3]". */
  | 'numbered note'
  /** Common words before it say which: "Deputy Prime Minister", "Senior Finance Ministry Officer". */
  | 'office behind common words'
  | 'part of the world'
  /** May stand between two words of a name: "van der Bellen", "Bank of Japan". */
  | 'particle in a name'
  /** Ends the names of parties: "the Sweden Democrats". */
  | 'party'
  /** Stands between an office and the name of who holds it: "spokesman Major General Tom Vane". */
  | 'rank before a name'
  /** Belongs to the office behind it, and to no name: "former", "deputy". */
  | 'rank before an office'
  /** In square brackets it speaks about the text: what Wikipedia misses, and "[sic]". */
  | 'remark in brackets'
  /** Before the name of a person, without its stop: "Lt. Tom Vane", "Dr Ann Hart". */
  | 'short title'
  /** States of the US and provinces of Canada as news abbreviates them behind a town: "Needles, Calif.". */
  | 'state abbreviation'
  /** States of the US as the post writes them. */
  | 'state code'
  /** "U.S. officials". */
  | 'state without an adjective';

/** What is known of words of which English has few: articles, pronouns, prepositions, conjunctions, auxiliaries, numbers, times. */
export type FunctionWordClass =
  /** Of a question, or of a clause that is one: "how", "whether". */
  | 'adverb of a question'
  /** Adverbs that right behind a verb are as good as part of it: "switched over", "put together". */
  | 'adverb of a verb'
  /** "will". */
  | 'auxiliary of the future'
  /** Pronouns, determiners, prepositions, conjunctions, auxiliaries, and the adverbs and words of time that begin sentences. */
  | 'closed-class word'
  /** "this", "such": points at what was said. */
  | 'demonstrative'
  /** "this", where it stands for a noun. */
  | 'demonstrative pronoun'
  /** "a player", "their player": no surname. */
  | 'determiner before a noun'
  /** "her May government" is that of a person. */
  | 'determiner before the name of a month'
  /** "the rest of my week". */
  | 'determiner of a period'
  /** "all day", "another month". */
  | 'determiner of a whole period'
  /** "HunYuanVideo, a tool". */
  | 'determiner of an apposition'
  /** "this Friday, May 5". */
  | 'direction of a day'
  | 'end of a degree'
  /** What follows the noun that says what a name is of: "a tool for artists". */
  | 'end of the head of an apposition'
  /** "(also known simply as the". */
  | 'filler before another name'
  /** "no later than 6 p.m.". */
  | 'first word of a limit of time'
  /** What a number can begin with that is no number: "a dozen", "several". */
  | 'first word of a number'
  /** "Ann Hart of Globex": where one ends. */
  | 'in no name of a person'
  /** "a", "another": brings something in that was not there. */
  | 'indefinite determiner'
  /** Phrases that join sentences and add nothing to a clause: "for example", "as a result". */
  | 'joining phrase'
  | 'joint of an office'
  /** Between two words with capitals it may join them to one name: "Bank of America", "Johnson and Johnson". */
  | 'joint of names'
  /** "May 3 to 5". */
  | 'joint of two dates'
  /** Before the date of a dateline: "Published:", "Last updated on". */
  | 'label of a date'
  /** Words that an acronym may pass over. */
  | 'left out by acronyms'
  /** Stands between names and offices: "Li Wei, Head of Research at the Institute". */
  | 'link in a byline'
  | 'mark of a condition'
  /** Subjects and objects that negate their clause. */
  | 'negative pronoun'
  /** Words that negate the verb they hang on. */
  | 'negator'
  /** "not only": what it negates is the phrase and not the verb. */
  | 'not of a phrase'
  /** Where a sentence that is too long may be cut. */
  /** "since it closed", "although it closed": it closed, whatever is asked or denied of it. */
  | 'mark of what is so'
  /** Before a gerund that is as sure as what it goes along with: "plans to meet Silva before flying home". */
  | 'mark of what goes along'
  | 'opener of a piece'
  /** "when it opens", "as soon as it opens": the present of what is to come. */
  | 'opener of a time to come'
  /** Behind a verb of saying it begins what was said: "Smith said that …". */
  | 'opener of what is said'
  /** Behind "By" it begins a sentence and no name. */
  | 'opener that is no author'
  /** After an initial it opens a sentence: "They chose Plan B. The board". "He", "So" and "An" are surnames. */
  | 'opener that is no surname'
  /** Behind figures: "3rd". */
  | 'ordinal ending'
  /** Behind a verb that is written like a noun: "the Shuttle Atlantis lifting off". */
  | 'particle behind a noun'
  /** Inside the name of a place in a dateline. */
  | 'particle of a place'
  /** "up", "off". */
  | 'particle of a verb'
  /** All persons and all their forms. */
  | 'personal or possessive pronoun'
  /** "throughout Graz": a name behind it is mostly that of a place. */
  | 'preposition before a place'
  | 'preposition behind a body'
  /** "head of", "analyst in", "envoy to". */
  | 'preposition behind an office'
  /** Behind what the office is over ("head of transport") or in ("an analyst in the fraud unit"). */
  | 'preposition further behind an office'
  /** "beginning in 1910", "starting from Oslo". */
  | 'preposition of a beginning'
  /** Before "no" and a noun: "by no means", "in no way". */
  | 'preposition of a negation'
  /** "alongside". */
  | 'preposition of a companion'
  | 'preposition of a containing place'
  | 'preposition of a verdict'
  /** "chairman of". */
  | 'preposition of an office'
  | 'preposition of an open office'
  /** Prepositions that name the other side: "A and B merged with C" is no merger of A and B. */
  | 'preposition of the other side'
  | 'preposition of whereabouts'
  | 'preposition of within'
  /** Prepositions before a noun phrase, and conjunctions before a clause: "as", "after". */
  | 'preposition or conjunction'
  /** No "as" and no "among": "served as Norway's president" is what somebody is. */
  | 'preposition toward the owner'
  /** "some", "every": says how many. */
  | 'quantifier'
  /** "some of the workers": it says how many of the others. */
  | 'quantifier before of'
  /** Quantifiers that leave a kind what it is: "most chips", "no chips"; "several chips" and "both chips" are some of the story's. */
  | 'quantifier of kinds'
  /** How much and which: "sold more", "came first". */
  | 'ranking word'
  /** "who", "which": what a relative clause opens with. */
  | 'relative pronoun'
  /** With its capital, which it has from nothing else than that a sentence begins: "the U.S. The ban". */
  | 'sentence opener'
  /** "dates back to 2006", "compared to 2017" */
  | 'word before "to" and a year'
  /** "Story by Ana Torres". */
  | 'word before a byline'
  /** "by the 18th". */
  | 'word before a day'
  /** "postponed to Friday". */
  | 'word before a new date'
  /** "until 5/12". */
  | 'word before a numeric date'
  /** "since spring". */
  | 'word before a season'
  /** "Sat", "Mon" stand where a date does, not where a name or a verb would. */
  | 'word before a short weekday'
  /** "in twenty twenty-one". */
  | 'word before a year in words'
  /** "Monday 21 at": the figure counts nothing. */
  | 'word behind a day'
  /** "published weekly in": the adverb is of no noun. */
  | 'word behind an adverb of time'
  /** Acronyms with a vowel, which a line in capitals does not tell from words: "NATO". */
  | 'written in capitals'
  /** Words before a noun that make it several, whatever its form: "two aircraft". */
  | 'word for several';

/** The few classes that code asks for that is bundled into a page: see small-words.ts. */
export type SmallWordClass =
  /** "Who", "Us" and "Un" are no acronyms unless in capitals. */
  | 'acronym that is a word'
  /** "the" */
  | 'article'
  /** Every state has its own, and calls it so: "Foreign Ministry", "Labor Party". Not those that readers take for one state's: "Congress". */
  | 'body that many states have'
  /** It stands in every capital: "the U.S. Embassy". */
  | 'mission abroad'
  /** "Ohio"; not "Georgia", which is a country as well. */
  | 'state of the US'
  /** It has towns that others have put into another state, or that are in two by one word or the other: "Soviet Union", "England". */
  | 'state with others'
  /** "is", "been". */
  | 'form of be'
  /** What stands behind the surname of one of several generations, "Bob Roe Jr.", and is no part of it. */
  | 'generation'
  /** At the end of a company's name, which newspapers leave out the second time: "Apple Inc." is Apple. */
  | 'legal form'
  /** Stands between the words of a person's name: "van", "de la". */
  | 'particle'
  /** "my", "whose": says whose the noun is. */
  | 'possessive'
  /** The common ones. */
  | 'preposition'
  /** Says where something is or happens. */
  | 'preposition of place'
  /** "During the war he was in the news": when something was is not what it was. */
  | 'preposition of time'
  /** Prepositions that say who has no part in it, or what came before or after. */
  | 'preposition past the matter'
  /** Verbs whose object is only who does what comes behind it: "The storm caused the crane to fall". */
  | 'verb whose object does what follows'
  /** "Foreign Ministry", "Supreme Court": with it, too, it is a body that many states have. */
  | 'word before a body that many states have';
