export function frontCode(words: Iterable<string>): string[];
