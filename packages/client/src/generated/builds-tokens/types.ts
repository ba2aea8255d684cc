// Generated from spec/builds-tokens.yaml. Do not edit: change the document and run `pnpm generate`.
export interface components {
    readonly schemas: {
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
             * Format: uuid
             * @description Build token UUID.
             * @example 182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e
             */
            readonly build_token_uuid: string;
            /**
             * @description The id of the API token that builds use.
             * @example cf-token-123
             */
            readonly cloudflare_token_id: string;
            /**
             * @description Who owns the API token behind it.
             * @example user
             */
            readonly owner_type: string;
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
    readonly sent: {
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
            readonly build_token_secret: string;
            readonly build_token_uuid?: never;
            /**
             * @description The id of the API token that builds use.
             * @example cf-token-123
             */
            readonly cloudflare_token_id: string;
            readonly owner_type?: never;
        };
    };
}
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
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BuildsSuccess"] & {
                        readonly result: readonly components["schemas"]["BuildToken"][];
                    };
                };
            };
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
                readonly "application/json": components["sent"]["BuildToken"];
            };
        };
        readonly responses: {
            /** @description The registered build token, without the value. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BuildsSuccess"] & {
                        readonly result: components["schemas"]["BuildToken"];
                    };
                };
            };
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
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BuildsSuccess"] & {
                        readonly result: null;
                    };
                };
            };
        };
    };
}
