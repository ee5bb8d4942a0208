/** Red, green and blue of `#rrggbb`, 0 to 255 each; undefined for another notation. */
export function channelsOf(color: unknown): [red: number, green: number, blue: number] | undefined {
  if (typeof color !== 'string' || !/^#[0-9a-f]{6}$/i.test(color)) return undefined;
  return [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16)) as [number, number, number];
}

/** Black or white, whichever is read more easily on the color: by the luma of ITU-R BT.601. */
export function inkOn(color: string): '#000000' | '#ffffff' {
  const [red, green, blue] = channelsOf(color) ?? [255, 255, 255];
  return red * 299 + green * 587 + blue * 114 > 128_000 ? '#000000' : '#ffffff';
}
