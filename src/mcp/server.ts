import { createExtractor, type Extraction, type ExtractOptions } from '..';
import { RelataError } from '../errors';
import { bad, known, wholeNumber } from '../validation/options';
import { missingPackage } from '../validation/optional-package';
import { knowledgeOf } from './knowledge';
import { TOOLS, type ToolAnswer, type Workshop } from './tools';

/** What a server knows. */
export interface McpOptions {
  /** What `graph`, `neighbours` and `about` ask where no text comes: extractions, or what they were merged to. Default: nothing. */
  corpus?: Extraction | readonly Extraction[];
  /** How texts are extracted. */
  extract?: Omit<ExtractOptions, 'id'>;
  /** Texts that are longer, in UTF-16 code units, are refused. Default: 200 000. */
  maxLength?: number;
  /** What it calls itself. Default: `0`. */
  version?: string;
}

/** A server of the Model Context Protocol. */
export interface McpConnection {
  /** Answers what comes over a transport of `@modelcontextprotocol/sdk`. */
  connect(transport: object): Promise<void>;
  /** Ends it. */
  close(): Promise<void>;
}

/**
 * A server of the Model Context Protocol with the tools `extract`, `graph`, `neighbours`, `about` and `explain`. Needs the package
 * `@modelcontextprotocol/sdk`, which is not installed with relata.
 *
 * @throws RelataError `missing-package`, `not-an-extraction`, `conflicting-documents`, `options-not-object`, `unknown-option`, `bad-option`
 * @example
 * const server = await createMcpServer({ corpus: extractions });
 * await server.connect(new StdioServerTransport());
 */
export async function createMcpServer(options: McpOptions = {}): Promise<McpConnection> {
  const { corpus, extract = {}, maxLength = 200_000, version = '0' } = known(options, ['corpus', 'extract', 'maxLength', 'version']) as McpOptions; // prettier-ignore
  wholeNumber('maxLength', maxLength, 1);
  const workshop: Workshop = {
    ...(corpus && { corpus: knowledgeOf(corpus) }),
    extract: createExtractor(extract),
    options: extract,
    maxLength,
  };
  const { McpServer, ListToolsRequestSchema, CallToolRequestSchema } = await sdk();
  const mcp = new McpServer({ name: 'relata', version }, { capabilities: { tools: {} } });
  const tools = TOOLS.map(({ run: _run, ...told }) => ({ ...told, annotations: { readOnlyHint: true, openWorldHint: false } }));
  mcp.server.setRequestHandler(ListToolsRequestSchema, () => ({ tools }));
  mcp.server.setRequestHandler(CallToolRequestSchema, ({ params: { name, arguments: input = {} } }) => {
    try {
      const { lines, data } = called(name, input, workshop);
      return { content: [{ type: 'text', text: lines.join('\n') }], structuredContent: data };
    } catch (error) {
      if (!(error instanceof RelataError)) throw error;
      // Within the answer, so that the model reads what was wrong and can mend it.
      return { content: [{ type: 'text', text: error.message }], isError: true };
    }
  });
  return {
    connect: (transport) => mcp.connect(transport as Parameters<typeof mcp.connect>[0]),
    close: () => mcp.close(),
  };
}

function called(name: string, input: Readonly<Record<string, unknown>>, workshop: Workshop): ToolAnswer {
  const tool = TOOLS.find((one) => one.name === name);
  if (!tool) throw bad('name', TOOLS.map((one) => JSON.stringify(one.name)).join(' or '), name);
  return tool.run(known(input, Object.keys(tool.inputSchema.properties)), workshop);
}

async function sdk() {
  try {
    const { McpServer } = await import('@modelcontextprotocol/sdk/server/mcp.js');
    const { ListToolsRequestSchema, CallToolRequestSchema } = await import('@modelcontextprotocol/sdk/types.js');
    return { McpServer, ListToolsRequestSchema, CallToolRequestSchema };
  } catch (cause) {
    throw withoutSDK(cause);
  }
}

async function stdio() {
  try {
    return await import('@modelcontextprotocol/sdk/server/stdio.js');
  } catch (cause) {
    throw withoutSDK(cause);
  }
}

/**
 * Serves on standard input and output until the client closes them.
 *
 * @throws RelataError as `createMcpServer`
 */
export async function serveMcp(options?: McpOptions): Promise<void> {
  const server = await createMcpServer(options);
  const { StdioServerTransport } = await stdio();
  // The transport does not say when its input has ended.
  const ended = new Promise<void>((resolve) => process.stdin.once('end', resolve).once('close', resolve));
  await server.connect(new StdioServerTransport());
  await ended;
  await server.close();
}

/** What to throw where the SDK could not be loaded. */
const withoutSDK = (cause: unknown): unknown => missingPackage(cause, ['@modelcontextprotocol/sdk'], 'the MCP server');
