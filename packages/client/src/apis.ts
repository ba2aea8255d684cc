export type { ServerObject } from "@cftokens/openapi";
export type { ApiDescription } from "./api-description.ts";
export type { SchemeDescription } from "@cftokens/openapi/security";
export type { ApiClientOptions } from "./create-api-client.ts";
export type { OperationDescription } from "./operation-description.ts";
export { serverAddress } from "./server-address.ts";
export { requestWriter, whyNoPathValue } from "./write-request.ts";
export * from "./generated/apis.ts";
