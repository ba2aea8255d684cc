export type { Delivery } from "./delivery.ts";
export { type NewSecret, withSecret } from "./new-secret.ts";
export { openSecretFile, type OpenedSecretFile } from "./open-secret-file.ts";
export { createSecretPipe, type SecretPipe } from "./pipe-secret.ts";
export { createSecret, type Secret } from "./secret.ts";
export { writeSecret } from "./write-secret.ts";
