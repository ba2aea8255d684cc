// Generated from spec/builds-tokens.yaml. Do not edit: change the document and run `pnpm generate`.
export type $Read<T> = {
    readonly $read: T;
};
export type $Write<T> = {
    readonly $write: T;
};
export interface components {
    schemas: {
        /** @description Why a request was refused. */
        readonly BuildsError: {
            /** @example 12000 */
            readonly code?: number;
            /** @example Not found */
            readonly message?: string;
        };
        /** @description What every successful answer carries around its `result`. */
        readonly BuildsSuccess: {
            /**
             * @description Whether the call succeeded.
             * @constant
             */
            readonly success: true;
            /** @description Empty in a successful answer. */
            readonly errors: readonly components["schemas"]["BuildsError"][];
            readonly messages: readonly string[];
            readonly result_info?: components["schemas"]["ResultInfo"];
        };
        /** @description The answer to a call that was refused. */
        readonly BuildsFailure: {
            /**
             * @description Whether the call succeeded.
             * @constant
             */
            readonly success: false;
            readonly errors: readonly components["schemas"]["BuildsError"][];
            readonly messages?: readonly string[];
            readonly result?: null;
        };
        /** @description A build token, as it is sent and as it is answered. */
        readonly BuildToken: {
            /**
             * @description What the build token is called. Names may repeat.
             * @example My Build Token
             */
            readonly build_token_name: string;
            /**
             * @description The value of the API token that builds use. It is sent once and never read back.
             * @example super-secret-token
             */
            readonly build_token_secret: $Write<string>;
            /**
             * Format: uuid
             * @description Build token UUID.
             * @example 182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e
             */
            readonly build_token_uuid: $Read<string>;
            /**
             * @description The id of the API token that builds use.
             * @example cf-token-123
             */
            readonly cloudflare_token_id: string;
            /**
             * @description Who owns the API token behind it.
             * @example user
             */
            readonly owner_type: $Read<string>;
        };
        /** @description Where this page stands in the whole list. */
        readonly ResultInfo: {
            /**
             * @description Entries on this page.
             * @example 1
             */
            readonly count?: number;
            /** @example 1 */
            readonly page?: number;
            /** @example 20 */
            readonly per_page?: number;
            /**
             * @description Entries on all pages.
             * @example 2000
             */
            readonly total_count?: number;
            /** @example 100 */
            readonly total_pages?: number;
        };
    };
    responses: {
        /** @description There is no credential, or not one that this API takes. */
        readonly Unauthorized: {
            headers: {
                readonly "cf-ray": components["headers"]["CfRay"];
                readonly Ratelimit: components["headers"]["Ratelimit"];
                readonly "Ratelimit-Policy": components["headers"]["RatelimitPolicy"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["BuildsFailure"];
            };
        };
        /** @description The call was refused; `errors` says why. */
        readonly Failure: {
            headers: {
                readonly "cf-ray": components["headers"]["CfRay"];
                readonly Ratelimit: components["headers"]["Ratelimit"];
                readonly "Ratelimit-Policy": components["headers"]["RatelimitPolicy"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["BuildsFailure"];
            };
        };
        /** @description There is no such build token. */
        readonly NotFound: {
            headers: {
                readonly "cf-ray": components["headers"]["CfRay"];
                readonly Ratelimit: components["headers"]["Ratelimit"];
                readonly "Ratelimit-Policy": components["headers"]["RatelimitPolicy"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["BuildsFailure"];
            };
        };
        /** @description The limit of calls was passed; every call is refused until the time in `retry-after` is over. */
        readonly TooManyRequests: {
            headers: {
                readonly "cf-ray": components["headers"]["CfRay"];
                readonly Ratelimit: components["headers"]["Ratelimit"];
                readonly "Ratelimit-Policy": components["headers"]["RatelimitPolicy"];
                readonly "Retry-After": components["headers"]["RetryAfter"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["BuildsFailure"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description Names this one answer; support asks for it. */
        readonly CfRay: string;
        /** @description What is left of the limit and the seconds until it is full again - `"default";r=1199;t=300`. */
        readonly Ratelimit: string;
        /** @description The limit and the seconds that it covers - `"default";q=1200;w=300`. */
        readonly RatelimitPolicy: string;
        /** @description Seconds to wait before the next call, rounded up. */
        readonly RetryAfter: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly listBuildTokens: {
        readonly parameters: {
            readonly query?: {
                /** @description Number of the page, counted from 1. */
                readonly page?: number;
                /** @description Build tokens on a page. */
                readonly per_page?: number;
            };
            readonly header?: never;
            readonly path: {
                /** @description Account identifier. */
                readonly account_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One page of build tokens. */
            readonly 200: {
                headers: {
                    readonly "cf-ray": components["headers"]["CfRay"];
                    readonly Ratelimit: components["headers"]["Ratelimit"];
                    readonly "Ratelimit-Policy": components["headers"]["RatelimitPolicy"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BuildsSuccess"] & {
                        readonly result: readonly components["schemas"]["BuildToken"][];
                    };
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly "4XX": components["responses"]["Failure"];
        };
    };
    readonly createBuildToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Account identifier. */
                readonly account_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["BuildToken"];
            };
        };
        readonly responses: {
            /** @description The registered build token, without the value. */
            readonly 200: {
                headers: {
                    readonly "cf-ray": components["headers"]["CfRay"];
                    readonly Ratelimit: components["headers"]["Ratelimit"];
                    readonly "Ratelimit-Policy": components["headers"]["RatelimitPolicy"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BuildsSuccess"] & {
                        readonly result: components["schemas"]["BuildToken"];
                    };
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly "4XX": components["responses"]["Failure"];
        };
    };
    readonly deleteBuildToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Account identifier. */
                readonly account_id: string;
                /** @description Build token UUID. */
                readonly build_token_uuid: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The build token is gone. */
            readonly 200: {
                headers: {
                    readonly "cf-ray": components["headers"]["CfRay"];
                    readonly Ratelimit: components["headers"]["Ratelimit"];
                    readonly "Ratelimit-Policy": components["headers"]["RatelimitPolicy"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BuildsSuccess"] & {
                        readonly result: null;
                    };
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly "4XX": components["responses"]["Failure"];
        };
    };
}
