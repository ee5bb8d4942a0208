const EXIT_CODES = `Exit codes:
  0  done
  1  something could not be read or written; nothing was printed
  2  the command was called wrongly`;

export const HELP = `Finds the entities in an article and the relations between them. Works offline.

Usage:
  relata extract [FILE...]   extract from files or from standard input
  relata parse TEXT          draw the trees of sentences
  relata explain FILE        show sentences, trees and what was read from them
  relata help extract        all that extract can do
  relata help                print this page; also --help, -h
  relata --version           print the version; also -v, -V

Example:
  relata extract --format table article.txt

${EXIT_CODES}
`;

export const EXTRACT_HELP = `Reads articles (plain text, UTF-8) and prints what is in them.

Usage:
  relata extract [options] [FILE...]

With no FILE, or where FILE is -, standard input is read.

Options:
  -f, --format FORMAT        json        entities and relations with all that is known of them (default)
                             graph-json  a graph in graphology's format: a node an entity, an edge a relation
                             table       for reading; a passive stands as the text has it
                             Several files give one JSON array, or one table after the other.
  -o, --output FILE          write to FILE instead of standard output; FILE is replaced only when all is done
                             and must not be one of the inputs
      --reference-date DATE  what "today" and "last Tuesday" count from, such as 2024-12-06;
                             by default the date at the beginning of the article
      --id ID                name of the document in the result; by default a hash of its text
  -q, --quiet                do not print warnings
  -h, --help                 print this page

Warnings and errors go to standard error. Colors are used on a terminal only, and not where NO_COLOR is set.

Examples:
  relata extract article.txt > article.json
  relata extract -f graph-json -o graph.json monday.txt tuesday.txt
  relata extract -f table --reference-date 2024-12-06 article.txt
  some-program | relata extract -f table | less

${EXIT_CODES}
`;

export const EXPLAIN_HELP = `Shows why a relation was read, or why not: each sentence, its tree, and what it says with the rule that read it.

Usage:
  relata explain [FILE]

With no FILE, or where FILE is -, standard input is read.

Options:
  -h, --help                 print this page

Example:
  echo 'Acme was bought by Globex in 2019.' | relata explain

${EXIT_CODES}
`;

export const PARSE_HELP = `Shows how a text is read: words, parts of speech, lemmas, and what hangs on what.

Usage:
  relata parse [options] [TEXT]

With no TEXT, or where TEXT is -, standard input is read.

Options:
  -f, --format FORMAT        tree    drawn in the order of the words (default)
                             conllu  CoNLL-U, for other tools
  -h, --help                 print this page

Examples:
  relata parse 'Acme was bought by Globex in 2019.'
  relata parse -f conllu < article.txt > article.conllu

${EXIT_CODES}
`;
