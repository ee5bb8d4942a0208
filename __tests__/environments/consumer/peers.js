// What needs a package that is not installed says so when it is called, wherever it runs and whatever bundled it.
import { enqueue } from 'relata/bullmq';
import { GraphTransformer } from 'relata/langchain';
import { createMcpServer } from 'relata/mcp';
import { textOfHTML } from 'relata/node';
import { openStore } from 'relata/store';

const calls = {
  '@mozilla/readability': () => textOfHTML('<p>Acme bought Globex.</p>', 'page.html'),
  '@modelcontextprotocol/sdk': () => createMcpServer(),
  '@langchain/neo4j': () => new GraphTransformer().convertToGraphDocuments([{ pageContent: 'Acme bought Globex.', metadata: {} }]),
  bullmq: () => enqueue(['Acme bought Globex.'], { queue: 'news', connection: { host: '127.0.0.1' } }),
  // Works without its package where the runtime has a module for SQLite.
  'better-sqlite3': () => openStore(':memory:'),
};
/** In a function: CommonJS has no `await` outside of one. */
async function main() {
  const codes = {};
  for (const [name, call] of Object.entries(calls)) {
    codes[name] = await call().then(
      () => 'works',
      (error) => error.code ?? String(error),
    );
  }
  console.log(JSON.stringify(codes));
}

void main();
