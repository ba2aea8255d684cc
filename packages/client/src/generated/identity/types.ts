// Generated from spec/identity.yaml. Do not edit: change the document and run `pnpm generate`.
export interface components {
    readonly schemas: {
        /**
         * @description Identifier.
         * @example 023e105f4ecef8ad9ca31a8372d0c353
         */
        readonly Identifier: string;
        /**
         * Format: date-time
         * @example 2014-01-01T05:20:00Z
         */
        readonly Moment: string;
        readonly User: {
            readonly id: components["schemas"]["Identifier"];
            /**
             * @description The user's e-mail address.
             * @example user@example.com
             */
            readonly email: string;
            readonly first_name?: string | null;
            readonly last_name?: string | null;
            /** @description Whether the user is suspended. */
            readonly suspended?: boolean;
            /** @description Whether a second factor is asked for at sign-in. */
            readonly two_factor_authentication_enabled?: boolean;
            readonly created_on?: components["schemas"]["Moment"];
            readonly modified_on?: components["schemas"]["Moment"];
        };
        readonly AccountReference: {
            readonly id: components["schemas"]["Identifier"];
            /** @description Account name. */
            readonly name: string;
        };
        readonly Account: {
            readonly id: components["schemas"]["Identifier"];
            /** @description Account name. */
            readonly name: string;
            /** @enum {unknown} */
            readonly type?: "standard" | "enterprise";
            readonly created_on?: components["schemas"]["Moment"];
        };
        readonly Membership: {
            readonly id: components["schemas"]["Identifier"];
            /** @enum {unknown} */
            readonly status: "accepted" | "pending" | "rejected";
            readonly account: components["schemas"]["AccountReference"];
            /** @description Names of the roles that the user has in the account. */
            readonly roles?: readonly string[];
            /** @description What the roles allow, by area. */
            readonly permissions?: {
                readonly [key: string]: {
                    readonly read?: boolean;
                    readonly write?: boolean;
                };
            };
        };
        readonly Zone: {
            readonly id: components["schemas"]["Identifier"];
            /**
             * @description The domain name.
             * @example example.com
             */
            readonly name: string;
            /** @enum {unknown} */
            readonly status: "initializing" | "pending" | "active" | "moved";
            readonly paused?: boolean;
            /** @enum {unknown} */
            readonly type?: "full" | "partial" | "secondary" | "internal";
            readonly name_servers?: readonly string[];
            readonly created_on?: components["schemas"]["Moment"];
            readonly modified_on?: components["schemas"]["Moment"];
            readonly account: components["schemas"]["AccountReference"];
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
    readonly sent: {};
}
export interface operations {
    readonly "user-user-details": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description User Details. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Success"] & {
                        readonly result: components["schemas"]["User"];
                    };
                };
            };
        };
    };
    readonly "user-s-account-memberships-list-memberships": {
        readonly parameters: {
            readonly query?: {
                /** @description Number of the page, counted from 1. */
                readonly page?: number;
                /** @description Entries on a page. */
                readonly per_page?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One page. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Success"] & {
                        readonly result: readonly components["schemas"]["Membership"][];
                        readonly result_info: components["schemas"]["ResultInfo"];
                    };
                };
            };
        };
    };
    readonly "accounts-list-accounts": {
        readonly parameters: {
            readonly query?: {
                /** @description Number of the page, counted from 1. */
                readonly page?: number;
                /** @description Entries on a page. */
                readonly per_page?: number;
                /** @description Only accounts with this name. */
                readonly name?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One page. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Success"] & {
                        readonly result: readonly components["schemas"]["Account"][];
                        readonly result_info: components["schemas"]["ResultInfo"];
                    };
                };
            };
        };
    };
    readonly "accounts-account-details": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Account identifier. */
                readonly account_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Account Details. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Success"] & {
                        readonly result: components["schemas"]["Account"];
                    };
                };
            };
        };
    };
    readonly "zones-get": {
        readonly parameters: {
            readonly query?: {
                /** @description Number of the page, counted from 1. */
                readonly page?: number;
                /** @description Entries on a page. */
                readonly per_page?: number;
                /** @description Only zones with this name. */
                readonly name?: string;
                /** @description Only zones of this account. */
                readonly "account.id"?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One page. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Success"] & {
                        readonly result: readonly components["schemas"]["Zone"][];
                        readonly result_info: components["schemas"]["ResultInfo"];
                    };
                };
            };
        };
    };
}
