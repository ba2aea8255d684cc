/** Whether a media type, with or without parameters, is JSON or made of it. */
export function isJsonMediaType(mediaType: string): boolean {
  return /^application\/(?:[\w.-]+\+)?json\b/iu.test(mediaType);
}
