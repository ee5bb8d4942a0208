const EXIT_CODES = `Exit codes:
  0  done
  1  something could not be read or written; nothing was printed
  2  the command was called wrongly
  3  some of several articles could not be read and were left out; the others are there
  130 or 143 (128 and the signal's number)  interrupted; a file named by --output is as it was`;

const INPUTS = `With no FILE, or where FILE is -, standard input is read. A FILE that is a folder stands for all .txt, .md and
.html files in it and in its folders, but READMEs, and a pattern such as 'news/**/*.txt' for the files that it
matches. A FILE.jsonl has an article a line, { "text": …, "id": …, "url": …, "published": … }, of which only
the text is needed; a FILE.csv or FILE.tsv has one a row, with columns of such names. A FILE.zip, FILE.tar or
FILE.tar.gz stands for the articles in it, and any FILE may be packed by gzip. One of several articles that
cannot be read is left out. Of HTML pages the article is read, for which the packages @mozilla/readability and
linkedom have to be installed; the day of publication is then the reference date.`;

/** The option of commands that read many articles. */
const WHICH_ARTICLES = `      --english-only         leave out articles that look to be in another language`;

/** The options of every command that reads many articles. */
const WHAT_IS_READ = `      --input-format jsonl|csv|tsv|tar|zip
                             what standard input holds, where that is many articles; --jsonl is short for the
                             first
      --text-column NAME     the column of a table that has the texts (default: text, body or content)
      --id-column NAME       the column that has the names of the documents (default: id)
${WHICH_ARTICLES}`;

/** What of an article is told. */
const HOW_MUCH = `      --detail essential|all
                             how much is told: what an article says, or also who only spoke, what is said of
                             nobody known and what is most likely misread (default: essential)
      --relation-types FILE  relation types of your own, a JSON list such as
                             [{ "type": "poach", "verbs": ["hire", "lure"] }]; they come before the usual ones
      --strict               keep only relations of these types
      --lexicon FILE         names of your own, a JSON list such as [{ "name": "Kestrel", "type": "rocket" }],
                             or a .csv or .tsv with columns name, type, aliases (with | between them) and one
                             for each kind of identifier
      --aliases FILE         other names of entities, in JSON such as { "IBM": ["Big Blue"] }, or a table with
                             columns name and aliases
      --types LIST           keep only entities of these types, such as person,organization, and relations
                             whose subject and object are of them`;

/** The option of commands that show no graph. */
const HOW_SURE = `      --min-confidence N     leave out entities and relations less sure than N, from 0 to 1`;

/** The options of every command that extracts, but the date. */
const WHAT_IS_TOLD = `${HOW_MUCH}
      --jobs N               threads that work at a time; by default as many as the machine has cores where
                             there is enough to do, else one`;

/** The options of every command that shows a graph. */
const WHICH_EDGES = `      --no-negated           leave out what is denied: "did not buy"
      --no-hedged            leave out what is not said as a fact: "could affect"
      --no-reported          leave out what somebody is said to have said
      --min-confidence N     leave out what is less sure than N, from 0 to 1
      --asides drop|keep     whether what a reader passes over is there: "she said on
                             Friday", questions, "part", "they" (default: drop)
      --projections names|true|false
                             which edges lead beyond a relation's object: to names only,
                             to all there is, or none (default: names)`;

export const HELP = `Finds the entities in an article and the relations between them. Works offline.

Usage:
  relata view FILE...        write a page that shows the article beside the graph of what it says
  relata extract [FILE...]   extract from files or from standard input
  relata graph [FILE...]     make one graph of all files: GraphML, GEXF, DOT, CSV, RDF and others
  relata merge [FILE...]     make one extraction of all files
  relata store ACTION FILE   keep articles in a file that can be asked: add, query, export, correct, ...
  relata serve               answer requests over HTTP
  relata mcp                 offer tools to a language model (Model Context Protocol)
  relata parse TEXT          draw the trees of sentences
  relata explain FILE        show sentences, trees and what was read from them
  relata eval GOLD.jsonl     compare what is found with what you have marked in texts of your own
  relata models FOLDER       write the file of models that relata/lite loads, for a server to host
  relata completion SHELL    print a script that completes commands and options in bash, zsh or fish
  relata help COMMAND        all that a command can do
  relata help                print this page; also --help, -h
  relata --version           print the version; also -v, -V

Examples:
  relata view article.txt
  relata extract --format table article.txt
  relata graph articles/ -o news.graphml

${EXIT_CODES}
`;

export const EXTRACT_HELP = `Reads articles (plain text in UTF-8, or HTML pages) and prints what is in them.

Usage:
  relata extract [options] [FILE...]

${INPUTS}

Options:
  -f, --format FORMAT        json        entities and relations with all that is known of them (default)
                             jsonl       the same, a line an article, with its source
                             graph-json  a graph in graphology's format: a node an entity, an edge a relation
                             table       for reading: each relation as a sentence
                             Several files give one JSON array, or one table after the other. Without --format
                             an output whose name ends in .txt is a table, one in .jsonl a line an article.
  -o, --output FILE          write to FILE instead of standard output; FILE is replaced only when all is done
                             and must not be one of the inputs
      --compact              for json and jsonl: a third as long, for programs alone; relata reads it as well
      --resume               go on with a FILE.jsonl where a run that was ended before it was done, or that had
                             fewer articles, has left off; the options have to be the same
${WHAT_IS_READ}
      --top N                tell of each article only the N relations that it is most about, the weightiest
                             first; without it they come in the order of the text
      --reference-date DATE  what "today" and "last Tuesday" count from, such as 2024-12-06;
                             a full date at the beginning of the article comes before it
${WHAT_IS_TOLD}
${HOW_SURE}
      --conllu FILE          trees of the article that another parser made, in CoNLL-U; its words must be those
                             of the article, in their order
      --id ID                name of the document in the result; by default a hash of its text
  -q, --quiet                print neither warnings nor progress
  -h, --help                 print this page

Warnings, errors and, on a terminal, progress go to standard error. Colors are used on a terminal only, and
not where NO_COLOR is set.

Examples:
  relata extract article.txt > article.json
  relata extract -f graph-json -o graph.json monday.txt tuesday.txt
  relata extract -f table --top 10 --reference-date 2024-12-06 article.txt
  relata extract --conllu article.conllu article.txt
  some-program | relata extract -f table | less

${EXIT_CODES}
`;

export const GRAPH_HELP = `Makes one graph of all that the files say: entities are nodes, relations are edges. What is one entity in
several articles is one node, and a short name goes with the long one that an article uses it for.

Usage:
  relata graph [options] [FILE...]

${INPUTS}
A FILE named .json, and JSON on standard input, is what relata extract or relata merge has written.

Options:
  -o, --output FILE          write to FILE instead of standard output; FILE is replaced only when all is done
  -f, --format FORMAT        by default what FILE's name says, and graph-json where there is none:
                             graph-json (.json)       graphology      mermaid (.mmd)      Markdown
                             node-link                networkx, D3    csv (.csv)          two tables, see below
                             cytoscape (.cyjs)        Cytoscape       cypher (.cypher)    Neo4j
                             graphml (.graphml)       networkx, yEd   turtle (.ttl)       RDF
                             gexf (.gexf)             Gephi           n-quads (.nq)       RDF
                             dot (.dot)               Graphviz        json-ld (.jsonld)   RDF
                             triples (.tsv)           names alone     relations (.jsonl)  a line each
                             html (.html)             a page to look at, as relata view writes it
                             graphrag                 the four tables of GraphRAG's index
                             csv writes news.nodes.csv and news.edges.csv for -o news.csv, graphrag
                             news.entities.csv, .relationships.csv, .text_units.csv and .documents.csv.
      --names                of csv: edges have the names of their ends as well
      --bom                  of csv: begin with a byte order mark, which spreadsheets want
      --unit-words N         of graphrag: join paragraphs to units of up to N words; 900 are about the size
                             that GraphRAG makes (default: each paragraph is one)
      --gexf-version 1.2|1.3
                             of gexf: for older readers, 1.2 (default: 1.3)
      --selectors            of turtle, n-quads and json-ld: say where in its text each mention and each piece
                             of evidence stands (Web Annotation), as far as there are texts
${WHICH_EDGES}
      --top N                take of each article only the N relations that it is most about
      --repeats join|keep    whether what is said again is one edge with what was said
                             before, and counted, or one more (default: join)
      --orphans keep|drop    whether names without an edge are nodes (default: keep)
      --values-as nodes|attributes
                             what dates, amounts and the like are (default: nodes)
      --communities          give nodes a community and a color (Louvain)
      --centrality           give nodes a centrality and a size (PageRank)
${WHAT_IS_READ}
      --reference-date DATE  what "today" counts from in articles without a full date of their own
${WHAT_IS_TOLD}
  -q, --quiet                print neither warnings nor progress
  -h, --help                 print this page

Examples:
  relata graph article.txt -o article.graphml
  relata graph articles/ -o news.gexf --orphans drop --communities --centrality
  relata graph monday.json tuesday.txt -f dot --no-hedged | dot -Tsvg > news.svg

${EXIT_CODES}
`;

export const MERGE_HELP = `Joins articles into one extraction: what all of them say, and which entities they share. An article that comes
twice counts once, and the order of the files makes no difference.

Usage:
  relata merge [options] [FILE...]

${INPUTS}
A FILE named .json, and JSON on standard input, is what relata extract or relata merge has written.

Options:
  -o, --output FILE          write to FILE instead of standard output; FILE is replaced only when all is done
${WHAT_IS_READ}
      --reference-date DATE  what "today" counts from in articles without a full date of their own
${WHAT_IS_TOLD}
${HOW_SURE}
  -q, --quiet                print neither warnings nor progress
  -h, --help                 print this page

Examples:
  relata merge articles/ -o news.json
  relata merge monday.json tuesday.json > both.json
  relata merge news.json wednesday.txt | relata graph -o news.graphml

${EXIT_CODES}
`;

export const STORE_HELP = `Keeps articles, and what they say together, in a file that can be asked. Needs the package better-sqlite3.

Usage:
  relata store ACTION [options] FILE.db [ARGUMENT...]

  add FILE.db [FILE...]      extract from files, or take extractions, and add them; makes FILE.db if need be
  remove FILE.db ID...       take documents out; a document may be called by the path or address it came from
  query FILE.db QUESTION     ask, see below; prints a line of JSON for each row
  export FILE.db             write all, or the relations that are asked for
  correct FILE.db merge NAME NAME
                             two entities are one
  correct FILE.db split NAME ID...
                             in these documents it is another one than elsewhere
  correct FILE.db wrong ID   the relation of this id was misread
  undo FILE.db CORRECTION... take corrections back, each as query FILE.db corrections prints it
  forget FILE.db NAME        take an entity out of everything, and black it out in the texts

Questions; a NAME is that of an entity, or its id:
  find NAME                  entities that are called so, or whose names begin so where it ends in *
  top                        entities that most documents mention
  neighbours NAME            entities that relations join with one
  paths NAME NAME            ways from one to another
  timeline NAME              what is said of one, in the order of the days
  relations                  relations, the latest first
  search WORDS               sentences with these words; in quotation marks, a phrase
  documents                  id, day, publisher, address and path of each, in the order they were added
  corrections                what was put right by hand
  size                       how much there is

Files to add are what relata merge takes: articles, folders, patterns, FILE.jsonl, extractions in JSON.

Options of add:
      --replace              put a document in the place of the one of its id
      --source NAME          who published what is added
${WHICH_ARTICLES}
      --reference-date DATE  what "today" counts from in articles without a full date of their own
${WHAT_IS_TOLD}
${HOW_SURE}

Options of query and export:
      --type TYPE            type of relations; of find and top, of entities
      --subject NAME         who does it
      --object NAME          to whom it is done
      --entity NAME          who takes part at either end
      --document ID          which document says so
      --from-source NAME     who published it
      --since DATE           the first day
      --until DATE           the last day
      --polarity positive|negative
                             whether it is affirmed or denied
      --modality MODALITY    how sure it is: asserted, possible, probable, necessary, intended, conditional or
                             questioned
      --said-by NAME         whose word it is
      --max-length N         of paths: relations from end to end, at most (default: 3)
      --limit N              rows at most
  -f, --format FORMAT        of export: jsonl, a document a line (default); nodes or edges, one a line; or a
                             format of relata graph, but csv and graphrag
      --selectors            of export to turtle, n-quads and json-ld: say where in its text each mention and
                             each piece of evidence stands (Web Annotation)
  -o, --output FILE          of export: write to FILE instead of standard output

  -q, --quiet                print neither warnings nor progress
  -h, --help                 print this page

Examples:
  relata store add news.db articles/
  relata store query news.db neighbours 'Globex' --since 2024
  relata store query news.db search 'chip factory'
  relata store export news.db -f graphml --entity Globex -o globex.graphml

${EXIT_CODES}
`;

export const VIEW_HELP = `Writes a page that shows each article beside the graph of what it says. Choosing a relation shows the words it
was read from. The page is one file, needs no network and opens in any browser.

Usage:
  relata view [options] [FILE...]

${INPUTS}
A FILE named .json, and JSON on standard input, is what relata extract or relata merge has written; the page
then shows the words that relations were read from in place of the text. What is left out is what the page
begins without; its reader can have it back.

Options:
  -o, --output FILE          write to FILE; by default to a file in this folder named as the only FILE is:
                             article.html for article.txt, and else relata.html. A file that is there and was
                             not written by relata is not replaced unless --output names it
${WHICH_EDGES}
${WHAT_IS_READ}
      --reference-date DATE  what "today" counts from in articles without a full date of their own
${WHAT_IS_TOLD}
  -q, --quiet                print neither warnings nor progress nor where the page is
  -h, --help                 print this page

Examples:
  relata view article.txt
  relata view articles/ -o news.html

${EXIT_CODES}
`;

export const SERVE_HELP = `Answers requests over HTTP until it is told to end (SIGTERM, Ctrl-C); what runs is then finished.

Usage:
  relata serve [options]

POST /v1/extract takes an article, as JSON such as { "text": …, "id": …, "published": … }, as text/plain or as
text/html, and answers with what is in it; ?format=graph-json and others ask for a graph. GET /v1/health says
that the server is there, GET /openapi.json describes all it can do. One line says where it listens.

Options:
      --port N               port to listen on, 0 for one that is free (default: 8080)
      --host HOST            address to listen on; 0.0.0.0 for all that the machine has (default: 127.0.0.1)
      --max-length N         refuse texts of more than N characters (default: 200000)
      --timeout SECONDS      stop articles and requests that take longer (default: 30)
      --max-waiting N        refuse articles while N wait for a thread already (default: 100)
      --jobs N               threads that extract at a time; by default as many as the machine has cores
${HOW_MUCH}
${HOW_SURE}
  -h, --help                 print this page

Examples:
  relata serve --port 8080 --jobs 4
  curl --data 'Acme sued Globex.' --header 'content-type: text/plain' localhost:8080/v1/extract

${EXIT_CODES}
`;

export const MCP_HELP = `Offers tools to a language model by the Model Context Protocol, on standard input and output: extract,
graph, neighbours, about, explain. A client starts it and ends it. Needs the package
@modelcontextprotocol/sdk.

Usage:
  relata mcp [options]

Options:
      --corpus FILE          what questions without a text are asked of: extractions (JSON, JSONL), articles,
                             or a folder of them; may come several times
      --jobs N               threads that extract the corpus
${HOW_MUCH}
${HOW_SURE}
  -h, --help                 print this page

Example:
  relata mcp --corpus news.jsonl

${EXIT_CODES}
`;

export const EXPLAIN_HELP = `Shows why a relation was read, or why not: each sentence, its tree, and what it says with the rule that read
it.

Usage:
  relata explain [options] [FILE]

With no FILE, or where FILE is -, standard input is read.

Options:
      --reference-date DATE  what "today" counts from in articles without a full date of their own
${WHAT_IS_TOLD}
${HOW_SURE}
  -h, --help                 print this page

Example:
  echo 'Acme was bought by Globex in 2019.' | relata explain

${EXIT_CODES}
`;

export const EVAL_HELP = `Compares what is found with a gold of your own: texts in which you have marked what there is to find.

Usage:
  relata eval [options] [FILE...]

With no FILE, or where FILE is -, standard input is read. Each line is a text:
  { "text": "Ann Lee leads Acme.",
    "entities": [{ "start": 0, "end": 7, "type": "person" }, { "text": "Acme", "type": "organization" }],
    "pairs": [{ "a": 0, "b": 1 }],
    "relations": [{ "subject": "Ann Lee", "object": "Acme", "type": "lead" }] }
Names are said by offsets in UTF-16 code units, by their text, or as an end of a pair or relation by their
number among the entities. One of the lists is enough. What a list has of a type is taken for all that there is
of it; types that no text has are not scored, and of edges only those between names of the gold are. "id" names
a text, "published" is the day that "on Friday" counts from.

Options:
  -f, --format FORMAT        table  for reading: precision, recall and F1 in percent (default)
                             json   the same and the counts, from 0 to 1
      --show N               print the first N that were missed, and that are wrong, of each kind
${WHICH_EDGES}
      --reference-date DATE  what "today" counts from in texts without a full date of their own
${WHAT_IS_TOLD}
  -h, --help                 print this page

Examples:
  relata eval gold.jsonl
  relata eval gold.jsonl --show 20 --min-confidence 0.9

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

export const MODELS_HELP = `Writes the file of models that pages load which are made with relata/lite, for a server to host.

Usage:
  relata models FOLDER

The folder is made where it is not there. The file is called relata-models-HASH.bin, after what is in it; its
path is printed.

Options:
  -h, --help                 print this page

Examples:
  relata models public/relata

${EXIT_CODES}
`;

export const COMPLETION_HELP = `Prints a script that tells a shell which commands, options and formats there are.

Usage:
  relata completion bash|zsh|fish

Options:
  -h, --help                 print this page

Examples:
  eval "$(relata completion bash)"                                        in ~/.bashrc
  source <(relata completion zsh)                                         in ~/.zshrc, after compinit
  relata completion fish > ~/.config/fish/completions/relata.fish         once

${EXIT_CODES}
`;
