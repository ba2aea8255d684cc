/** Percent-decodes a part of a URL, or leaves it as it is where it is not encoded. */
export function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
