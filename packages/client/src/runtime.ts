/** What the code of `cftokens generate` imports. */
export type { ApiDescription } from "./api-description.ts";
export type { Enveloped, Plain } from "./answer.ts";
export type { Bytes, Call, Multipart, TextOf } from "./call.ts";
export { type ApiClientOptions, connectApi, createApiClient } from "./create-api-client.ts";
export type { Connection } from "./open-connection.ts";
export { operationFunction, type OperationFunction } from "./operation-function.ts";
export type { OperationDescription } from "./operation-description.ts";
export { readOperations } from "./read-operations.ts";
export { readOtherAnswer } from "./read-other-answer.ts";
export { readStream } from "./read-stream.ts";
