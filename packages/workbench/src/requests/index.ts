export { toRequestCommand, toRequestCurl } from "./request-texts.ts";
export type { SentRequest } from "./watch-requests.ts";
