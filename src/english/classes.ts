/** The classes of words that rules ask for. Each is there for what its comment says, and a word is in it for that alone. */
export type WordClass = VerbClass | NounClass | ModifierClass | NameWordClass | FunctionWordClass | SmallWordClass;

/** What is known of verbs, by lemma and, where the class says so, by form. */
export type VerbClass =
  /** Names the speaker of a quotation, in the forms that follow one. */
  | 'form of speaking'
  /** "known", "dubbed": another name follows. */
  | 'participle of naming'
  /** Verbs of their own that are the pasts of others, too: "found a company", "lie" and "lay". */
  | 'past that is a verb too'
  /** As the treebanks part them behind the third letter: "can|not", "gim|me". */
  | 'two words in one'
  /** Verbs that give a thing to somebody: of two objects the first is who has it in the end, or is spared it. */
  | 'verb of giving'
  /** What only people and their organizations do. */
  | 'verb of minds'
  /** Verbs whose "it" is what was said or is so: "nobody denied it". */
  | 'verb of propositions'
  /** Beside a quotation, or before one that is a sentence of its own, it says who speaks. */
  | 'verb of speaking';

/** What is known of nouns, in the singular unless the class says so. */
export type NounClass =
  /** Nouns that fit everything of their type, so that nothing need have been said before: "the company". */
  | 'broad noun'
  /** What only a business is called, whatever its trade. */
  | 'business'
  /** Nouns that the text may take up with "it" as well as with "they". */
  | 'collective noun'
  /** Nouns that name something that happens or is done. */
  | 'event'
  /** Stuffs, fields and the like, whose singular without an article names the kind as a plural does for what can be counted. */
  | 'mass noun'
  /** Words with such an ending that name a thing, a state or people. */
  | 'no event in spite of its ending'
  /** Words with such an ending that are no people. */
  | 'nobody in spite of its ending'
  /** And a title that only men have. */
  | 'noun for a man'
  /** And a title that only women have. */
  | 'noun for a woman'
  /** Parts, ends and amounts of something: two of them need not be of the same thing. */
  | 'part or amount'
  /** Nouns for people that nouns.tsv does not have, for what they are to somebody or where they are. */
  | 'people'
  /** Several all the same: "people". */
  | 'plural without an ending'
  /** Words in the names of what is no business. */
  | 'public body'
  /** What a thing has or is to another, and what a mind or a report makes of it: of whom, only the story says. */
  | 'relational noun'
  /**
   * Nouns that wrap up what was just said and name nothing themselves (Schmid 2000, "English Abstract Nouns as Conceptual Shells"):
   * "this situation", "the move".
   */
  | 'shell noun'
  /** Shells that "the" is enough for: "Acme sued. The move …". "The situation" is more often the one at large. */
  | 'shell noun after an article'
  /** What a state has: "the Israeli army". */
  | 'state body'
  /** Where no name has them they are anybody's or somebody: "a French department store", "Serb forces", "an Iraqi guard". */
  | 'state body in names'
  /** When and how long something is; each story has its own days. */
  | 'time of a story'
  /** Typed, yet seldom another word for a name: "the area", "the press". */
  | 'typed noun for no name'
  /** For somebody, and no name is: "It was a setback for the party", "It is a different story in Norway". */
  | 'what things come to';

/** What is known of adjectives and adverbs. */
export type ModifierClass =
  /** Only with a verb: "also known as", "now called"; "Bonacci, then Cocteau" are two. */
  | 'adverb of another name'
  /** Words that tell the thing from the one spoken of so far. */
  | 'contrasting modifier'
  /** Enough by themselves: "Meta (formerly Facebook)". */
  | 'mark of another name'
  /** Says it of somebody's office beside the words that say it of anything. */
  | 'word for a former office'
  /** Before a noun it says that it is what somebody or something was. */
  | 'word for former';

/** What is known of words in names and beside them. */
export type NameWordClass =
  /** Close a name or a phrase: the sentence may end here, if what follows starts one. */
  | 'abbreviation at an end'
  /**
   * Words that are written with a full stop, in lower case and without it. What matters is whether a sentence may end with one; UD EWT
   * keeps the stop with the word either way. / /** Stand before a name: the sentence never ends here.
   */
  | 'abbreviation before a name'
  /** "No. 1", "Nos. 3 and 4", "p. 12", "Sec. 5": only before a number. */
  | 'abbreviation before a number'
  /** Stand within a sentence: what follows them belongs to it. */
  | 'abbreviation inside a sentence'
  /** Months and others that are words as well are abbreviations only with a capital: "Sat.", "Mar.", but "he sat." */
  | 'abbreviation with a capital'
  /**
   * Countries as results of sports and tables write them behind a name: "(QAT)". Those of the Olympic committee and of ISO 3166, alpha
   * 3.
   */
  | 'country code'
  /**
   * What an organization's name may be said without; never what tells two of them apart. Places have none: Oklahoma City is not
   * Oklahoma, nor the province of Isfahan the town.
   */
  | 'descriptor of a body'
  /** Of a company or a show: "Yahoo! Inc." */
  | 'name with an exclamation mark'
  /** Words that name nothing where a name is cut at its end: "Bank" is not Bank Holdings, "National" not National Grid plc. */
  | 'no name by itself'
  /** In square brackets before a number it marks a note: "[note 3]". */
  | 'numbered note'
  /** Stands between the words of a person's name: "van", "de la". */
  | 'particle'
  /** Stands between an office and the name of who holds it: "spokesman Major General Tom Vane". */
  | 'rank before a name'
  /** In square brackets it speaks about the text: what Wikipedia misses, and "[sic]". */
  | 'remark in brackets'
  /** Before the name of a person, without its stop: "Lt. Tom Vane", "Dr Ann Hart". */
  | 'short title'
  /** States of the US and provinces of Canada as news abbreviates them behind a town: "Needles, Calif.". */
  | 'state abbreviation'
  /** States of the US as the post writes them. */
  | 'state code';

/** What is known of words of which English has few: articles, pronouns, prepositions, conjunctions, auxiliaries, numbers, times. */
export type FunctionWordClass =
  /** "this", "such": points at what was said. */
  | 'demonstrative'
  /** "(also known simply as the". */
  | 'filler before another name'
  /** "a", "another": brings something in that was not there. */
  | 'indefinite determiner'
  /** Between two words with capitals it may join them to one name: "Bank of America", "Johnson and Johnson". */
  | 'joint of names'
  /** Before the date of a dateline: "Published:", "Last updated on". */
  | 'label of a date'
  /** Words that an acronym may pass over. */
  | 'left out by acronyms'
  /** Stands between names and offices: "Li Wei, Head of Research at the Institute". */
  | 'link in a byline'
  /** Where a sentence that is too long may be cut. */
  | 'opener of a piece'
  /** Behind a verb of saying it begins what was said: "Smith said that …". */
  | 'opener of what is said'
  /** Behind "By" it begins a sentence and no name. */
  | 'opener that is no author'
  /** After an initial it opens a sentence: "They chose Plan B. The board". "He", "So" and "An" are surnames. */
  | 'opener that is no surname'
  /** Behind figures: "3rd". */
  | 'ordinal ending'
  /** Inside the name of a place in a dateline. */
  | 'particle of a place'
  /** "some", "every": says how many. */
  | 'quantifier'
  /** Quantifiers that leave a kind what it is: "most chips", "no chips"; "several chips" and "both chips" are some of the story's. */
  | 'quantifier of kinds'
  /** "who", "which": what a relative clause opens with. */
  | 'relative pronoun'
  /** With its capital, which it has from nothing else than that a sentence begins: "the U.S. The ban". */
  | 'sentence opener'
  /** "Story by Ana Torres". */
  | 'word before a byline'
  /** Words before a noun that make it several, whatever its form: "two aircraft". */
  | 'word for several';

/** The few classes that code asks for that is bundled into a page: see small-words.ts. */
export type SmallWordClass =
  /** "the" */
  | 'article'
  /** "is", "been". */
  | 'form of be'
  /** What stands behind the surname of one of several generations, "Bob Roe Jr.", and is no part of it. */
  | 'generation'
  /** At the end of a company's name, which newspapers leave out the second time: "Apple Inc." is Apple. */
  | 'legal form'
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
  | 'verb whose object does what follows';
