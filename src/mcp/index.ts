export { createMcpServer, serveMcp, type McpConnection, type McpOptions } from './server';
