/**
 * An OpenAPI 3.1 document, as far as this repository reads it. Every `$ref` points into the
 * document itself.
 */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly servers?: readonly ServerObject[];
  readonly security?: readonly SecurityRequirement[];
  readonly tags?: readonly { readonly name: string; readonly description?: string }[];
  readonly paths?: Readonly<Record<string, PathItem>>;
  readonly webhooks?: Readonly<Record<string, PathItem | Reference>>;
  readonly components?: Components;
  /** Our extension: what stands before each operation id in the client. */
  readonly "x-operation-prefix"?: string;
}

/** An address, in which `{name}` stands for a variable. */
export interface ServerObject {
  readonly url: string;
  readonly description?: string;
  readonly variables?: Readonly<
    Record<string, { readonly default: string; readonly enum?: readonly string[] }>
  >;
}

export interface Components {
  readonly schemas?: Readonly<Record<string, Schema>>;
  readonly parameters?: Readonly<Record<string, Parameter | Reference>>;
  readonly responses?: Readonly<Record<string, ResponseObject | Reference>>;
  readonly requestBodies?: Readonly<Record<string, RequestBodyObject | Reference>>;
  readonly headers?: Readonly<Record<string, HeaderObject | Reference>>;
  readonly examples?: Readonly<Record<string, ExampleObject | Reference>>;
  readonly pathItems?: Readonly<Record<string, PathItem>>;
  readonly securitySchemes?: Readonly<Record<string, SecurityScheme | Reference>>;
}

export interface Reference {
  readonly $ref: string;
}

export interface PathItem {
  readonly $ref?: string;
  readonly servers?: readonly ServerObject[];
  readonly parameters?: readonly (Parameter | Reference)[];
  readonly get?: OperationObject;
  readonly put?: OperationObject;
  readonly post?: OperationObject;
  readonly delete?: OperationObject;
  readonly options?: OperationObject;
  readonly head?: OperationObject;
  readonly patch?: OperationObject;
  readonly trace?: OperationObject;
  /** Since 3.2. */
  readonly query?: OperationObject;
  /** By method, in upper case; since 3.2. */
  readonly additionalOperations?: Readonly<Record<string, OperationObject>>;
}

export interface OperationObject {
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly deprecated?: boolean;
  readonly tags?: readonly string[];
  readonly servers?: readonly ServerObject[];
  readonly parameters?: readonly (Parameter | Reference)[];
  readonly requestBody?: RequestBodyObject | Reference;
  readonly responses?: Readonly<Record<string, ResponseObject | Reference>>;
  readonly security?: readonly SecurityRequirement[];
  /** Cloudflare's extension: the permission groups that the operation accepts, by name. */
  readonly "x-api-token-group"?: readonly string[];
}

/** Security schemes that are required together: scopes by the name of a scheme. */
export type SecurityRequirement = Readonly<Record<string, readonly string[]>>;

export interface SecurityScheme {
  readonly type: string;
  readonly scheme?: string;
  readonly name?: string;
  readonly in?: string;
  readonly description?: string;
}

export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie";
  readonly description?: string;
  readonly required?: boolean;
  readonly deprecated?: boolean;
  readonly allowEmptyValue?: boolean;
  readonly style?: string;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  readonly schema?: Schema;
  readonly content?: Readonly<Record<string, MediaType>>;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, ExampleObject | Reference>>;
}

export interface RequestBodyObject {
  readonly description?: string;
  readonly required?: boolean;
  /** Always there by the specification, not in all documents. */
  readonly content?: Readonly<Record<string, MediaType>>;
}

export interface ResponseObject {
  readonly description: string;
  readonly headers?: Readonly<Record<string, HeaderObject | Reference>>;
  readonly content?: Readonly<Record<string, MediaType>>;
  readonly links?: Readonly<Record<string, LinkObject | Reference>>;
}

/** What may be called after a response, and with which values of it. */
export interface LinkObject {
  readonly operationId?: string;
  readonly operationRef?: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly requestBody?: unknown;
  readonly server?: ServerObject;
}

export interface HeaderObject {
  readonly description?: string;
  readonly required?: boolean;
  readonly explode?: boolean;
  readonly schema?: Schema;
  readonly content?: Readonly<Record<string, MediaType>>;
}

export interface MediaType {
  readonly schema?: Schema;
  /** Since 3.2: of each item of a body that is one after another. */
  readonly itemSchema?: Schema;
  readonly encoding?: Readonly<Record<string, Encoding>>;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, ExampleObject | Reference>>;
}

/** How a field of a form or a part of a multipart body is written. */
export interface Encoding {
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, HeaderObject | Reference>>;
  readonly style?: string;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
}

export interface ExampleObject {
  readonly summary?: string;
  readonly description?: string;
  readonly value?: unknown;
  /** Since 3.2: the value, where `value` is left out. */
  readonly dataValue?: unknown;
}

/** A JSON Schema (2020-12); `true` accepts everything, `false` nothing. */
export type Schema = boolean | SchemaObject;

/** The keywords that this repository reads by name; ajv judges all keywords. */
export interface SchemaObject {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly readOnly?: boolean;
  readonly writeOnly?: boolean;
  readonly deprecated?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly unevaluatedItems?: Schema;
  readonly contains?: Schema;
  readonly minContains?: number;
  readonly maxContains?: number;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly unevaluatedProperties?: Schema;
  readonly propertyNames?: Schema;
  readonly dependentRequired?: Readonly<Record<string, readonly string[]>>;
  readonly dependentSchemas?: Readonly<Record<string, Schema>>;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly not?: Schema;
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
  readonly contentSchema?: Schema;
  readonly discriminator?: Discriminator;
  readonly [keyword: string]: unknown;
}

export interface Discriminator {
  readonly propertyName: string;
  readonly mapping?: Readonly<Record<string, string>>;
  /** Since 3.2: the schema of a value whose member is missing or says nothing that is known. */
  readonly defaultMapping?: string;
}
