// Generated from spec/access-service-tokens.yaml. Do not edit: change the document and run `pnpm generate`.
export interface components {
    readonly schemas: {
        /**
         * @description How long the token works: numbers with a unit (`ns`, `us` or `µs`, `ms`, `s`, `m`, `h`), such as `60m` or `2h45m`; or `forever`.
         * @example 60m
         */
        readonly Duration: string;
        readonly ServiceToken: {
            /**
             * Format: uuid
             * @description Identifier of the service token.
             * @example f174e90a-fafe-4643-bbbc-4a0ed4fc8415
             */
            readonly id: string;
            /**
             * @description The client id, sent as `CF-Access-Client-Id`.
             * @example 88bf3b6d86161464f6509f7219099e57.access.example.com
             */
            readonly client_id: string;
            /**
             * @description The name of the service token. Names may repeat.
             * @example CI/CD token
             */
            readonly name: string;
            readonly duration?: components["schemas"]["Duration"];
            /** @description Whether the token works. Switching it off stops the current and the previous secret. */
            readonly enabled?: boolean;
            /**
             * Format: date-time
             * @example 2014-01-01T05:20:00.12345Z
             */
            readonly created_at: string;
            /**
             * Format: date-time
             * @example 2014-01-01T05:20:00.12345Z
             */
            readonly updated_at: string;
            /**
             * Format: date-time
             * @description When the token ends; null or absent when it does not.
             * @example 2015-01-01T05:20:00.12345Z
             */
            readonly expires_at?: string | null;
            /**
             * Format: date-time
             * @description When the token was last used.
             * @example 2014-01-02T05:20:00.12345Z
             */
            readonly last_seen_at?: string | null;
            /** @description Counts the secrets that the token has had. */
            readonly client_secret_version?: number;
            /**
             * Format: date-time
             * @description Until when the previous secret works beside the current one.
             */
            readonly previous_client_secret_expires_at?: string | null;
        };
        /** @description A service token together with its client secret, which is shown this one time. */
        readonly ServiceTokenWithSecret: components["schemas"]["ServiceToken"] & {
            readonly client_secret: components["schemas"]["ClientSecret"];
        };
        /** @description A service token, with a client secret only when the update made a new one. */
        readonly ServiceTokenUpdated: components["schemas"]["ServiceToken"] & {
            readonly client_secret?: components["schemas"]["ClientSecret"];
        };
        /**
         * @description The client secret, sent as `CF-Access-Client-Secret`.
         * @example bdd31cbc4dec990953e39163fbbb194c93313ca9f0a6e420346af9d326b1d2a5
         */
        readonly ClientSecret: string;
        readonly ServiceTokenUpdate: {
            /** @description The name of the service token. */
            readonly name?: string;
            readonly duration?: components["schemas"]["Duration"];
            /** @description Whether the token works. */
            readonly enabled?: boolean;
            /** @description A higher number than the token has gives it a new secret. */
            readonly client_secret_version?: number;
            /**
             * Format: date-time
             * @description Until when the previous secret works beside the current one.
             */
            readonly previous_client_secret_expires_at?: string;
        };
        readonly ServiceTokenCreate: {
            /**
             * @description The name of the service token. Names may repeat.
             * @example CI/CD token
             */
            readonly name: string;
            /** @default 8760h */
            readonly duration?: components["schemas"]["Duration"];
            /**
             * @description Whether the token works from the start.
             * @default true
             */
            readonly enabled?: boolean;
            /**
             * @description Counts the secrets that the token has had.
             * @default 1
             */
            readonly client_secret_version?: number;
            /**
             * Format: date-time
             * @description Until when the previous secret works beside the current one.
             */
            readonly previous_client_secret_expires_at?: string;
        };
        /**
         * @description Number of the error. One number can have several meanings: read it together with the message.
         * @example 7003
         */
        readonly ErrorCode: number;
        /** @description Where in the request the cause lies. */
        readonly ErrorSource: {
            /**
             * @description JSON pointer into the request body.
             * @example /policies/0/effect
             */
            readonly pointer?: string;
        };
        /** @description One cause behind an error. */
        readonly ChainedError: {
            readonly code?: components["schemas"]["ErrorCode"];
            /** @example Invalid format for Authorization header */
            readonly message: string;
        };
        /** @description Why a request was refused. */
        readonly Error: {
            readonly code?: components["schemas"]["ErrorCode"];
            /** @example No route for the URI */
            readonly message: string;
            /** @description A page that explains the error. */
            readonly documentation_url?: string;
            readonly source?: components["schemas"]["ErrorSource"];
            /** @description The causes behind this error, outermost first. */
            readonly error_chain?: readonly components["schemas"]["ChainedError"][];
        };
        /** @description A remark that came with the answer; not an error, even where its number is also an error's. */
        readonly Message: {
            readonly code?: components["schemas"]["ErrorCode"];
            /** @example This API Token is valid and active */
            readonly message: string;
            /** @description A page that explains the remark. */
            readonly documentation_url?: string;
            readonly source?: components["schemas"]["ErrorSource"];
            /** @description Seen as null beside the message of a verified token. */
            readonly type?: string | null;
        };
        /** @description What every successful answer carries around its `result`. */
        readonly Success: {
            /**
             * @description Whether the call succeeded.
             * @constant
             */
            readonly success: true;
            /** @description Empty in a successful answer. */
            readonly errors: readonly components["schemas"]["Error"][];
            readonly messages: readonly components["schemas"]["Message"][];
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
        /** @description The answer to a call that was refused. */
        readonly Failure: {
            /**
             * @description Whether the call succeeded.
             * @constant
             */
            readonly success: false;
            readonly errors: readonly components["schemas"]["Error"][];
            readonly messages?: readonly components["schemas"]["Message"][];
            readonly result?: null;
        };
    };
    readonly sent: {};
}
export interface operations {
    readonly "access-service-tokens-list-service-tokens": {
        readonly parameters: {
            readonly query?: {
                /** @description Only tokens with exactly this name. */
                readonly name?: string;
                /** @description Only tokens whose name contains this text. */
                readonly search?: string;
                /** @description Number of the page, counted from 1. */
                readonly page?: number;
                /** @description Tokens on a page. */
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
            /** @description One page of service tokens. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Success"] & {
                        readonly result: readonly components["schemas"]["ServiceToken"][];
                        readonly result_info?: components["schemas"]["ResultInfo"];
                    };
                };
            };
        };
    };
    readonly "access-service-tokens-create-a-service-token": {
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
                readonly "application/json": components["schemas"]["ServiceTokenCreate"];
            };
        };
        readonly responses: {
            /** @description The new service token, with its client secret. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Success"] & {
                        readonly result: components["schemas"]["ServiceTokenWithSecret"];
                    };
                };
            };
        };
    };
    readonly "access-service-tokens-get-a-service-token": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Account identifier. */
                readonly account_id: string;
                /** @description Identifier of the service token. */
                readonly service_token_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The service token, without its secret. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Success"] & {
                        readonly result: components["schemas"]["ServiceToken"];
                    };
                };
            };
        };
    };
    readonly "access-service-tokens-update-a-service-token": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Account identifier. */
                readonly account_id: string;
                /** @description Identifier of the service token. */
                readonly service_token_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ServiceTokenUpdate"];
            };
        };
        readonly responses: {
            /** @description The changed service token; with a client secret when the request asked for a new one. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Success"] & {
                        readonly result: components["schemas"]["ServiceTokenUpdated"];
                    };
                };
            };
        };
    };
    readonly "access-service-tokens-delete-a-service-token": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Account identifier. */
                readonly account_id: string;
                /** @description Identifier of the service token. */
                readonly service_token_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The service token, without its secret. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Success"] & {
                        readonly result: components["schemas"]["ServiceToken"];
                    };
                };
            };
        };
    };
    readonly "access-service-tokens-refresh-a-service-token": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Account identifier. */
                readonly account_id: string;
                /** @description Identifier of the service token. */
                readonly service_token_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The service token, without its secret. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Success"] & {
                        readonly result: components["schemas"]["ServiceToken"];
                    };
                };
            };
        };
    };
    readonly "access-service-tokens-rotate-a-service-token": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Account identifier. */
                readonly account_id: string;
                /** @description Identifier of the service token. */
                readonly service_token_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * Format: date-time
                     * @description Until when the previous secret works beside the new one. Left out - it ends at once.
                     */
                    readonly previous_client_secret_expires_at?: string;
                };
            };
        };
        readonly responses: {
            /** @description The service token, with its new client secret. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Success"] & {
                        readonly result: components["schemas"]["ServiceTokenWithSecret"];
                    };
                };
            };
        };
    };
    readonly "zone-level-access-service-tokens-list-service-tokens": {
        readonly parameters: {
            readonly query?: {
                /** @description Number of the page, counted from 1. */
                readonly page?: number;
                /** @description Tokens on a page. */
                readonly per_page?: number;
            };
            readonly header?: never;
            readonly path: {
                /** @description Zone identifier. */
                readonly zone_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One page of service tokens. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Success"] & {
                        readonly result: readonly components["schemas"]["ServiceToken"][];
                        readonly result_info?: components["schemas"]["ResultInfo"];
                    };
                };
            };
        };
    };
    readonly "zone-level-access-service-tokens-create-a-service-token": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Zone identifier. */
                readonly zone_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ServiceTokenCreate"];
            };
        };
        readonly responses: {
            /** @description The new service token, with its client secret. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Success"] & {
                        readonly result: components["schemas"]["ServiceTokenWithSecret"];
                    };
                };
            };
        };
    };
    readonly "zone-level-access-service-tokens-get-a-service-token": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Zone identifier. */
                readonly zone_id: string;
                /** @description Identifier of the service token. */
                readonly service_token_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The service token, without its secret. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Success"] & {
                        readonly result: components["schemas"]["ServiceToken"];
                    };
                };
            };
        };
    };
    readonly "zone-level-access-service-tokens-update-a-service-token": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Zone identifier. */
                readonly zone_id: string;
                /** @description Identifier of the service token. */
                readonly service_token_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ServiceTokenUpdate"];
            };
        };
        readonly responses: {
            /** @description The changed service token; with a client secret when the request asked for a new one. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Success"] & {
                        readonly result: components["schemas"]["ServiceTokenUpdated"];
                    };
                };
            };
        };
    };
    readonly "zone-level-access-service-tokens-delete-a-service-token": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Zone identifier. */
                readonly zone_id: string;
                /** @description Identifier of the service token. */
                readonly service_token_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The service token, without its secret. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Success"] & {
                        readonly result: components["schemas"]["ServiceToken"];
                    };
                };
            };
        };
    };
}
