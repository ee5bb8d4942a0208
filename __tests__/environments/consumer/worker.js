// A module of Cloudflare Workers.
import { answer } from './answer.js';

export default {
  fetch: () => new Response(`${answer()}\n`),
};
