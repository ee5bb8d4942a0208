// Reads texts away from the page, so that typing never waits for it.
import { explain } from 'relata';
import type { Answer, Question } from './messages';

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  postMessage(answerTo(data));
});

function answerTo({ number, text }: Question): Answer {
  try {
    const start = performance.now();
    // Text and trees from one reading.
    const { extraction, sentences } = explain(text);
    return { number, reading: { extraction, sentences, milliseconds: performance.now() - start } };
  } catch (error) {
    return { number, error: error instanceof Error ? error.message : String(error) };
  }
}
