import { isJsonMediaType } from "../json/media-kind.ts";

/**
 * The media type of a body that is sent or read, where a document gives a choice: JSON, or the
 * first one.
 */
export function preferredMediaType(mediaTypes: readonly string[]): string | undefined {
  return mediaTypes.find(isJsonMediaType) ?? mediaTypes[0];
}
