/**
 * The media type of a body that is sent or read, where a document gives a choice: JSON, or the
 * first one.
 */
export function preferredMediaType(mediaTypes: readonly string[]): string | undefined {
  return mediaTypes.find(isJson) ?? mediaTypes[0];
}

/** Whether a media type is JSON or made of it. */
export function isJson(mediaType: string): boolean {
  return /^application\/(?:[\w.-]+\+)?json\b/iu.test(mediaType);
}
