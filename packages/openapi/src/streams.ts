export { createEventReader, type StreamEvent } from "./streams/create-event-reader.ts";
export { createTextSplitter } from "./streams/create-text-splitter.ts";
export { kindOfData } from "./streams/event-data.ts";
export type { ItemReader } from "./streams/item-reader.ts";
