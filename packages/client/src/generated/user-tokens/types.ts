// Generated from spec/user-tokens.yaml. Do not edit: change the document and run `pnpm generate`.
export interface components {
    readonly schemas: {
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
        /**
         * @description Token identifier.
         * @example ed17574386854bf78a67040be0a770b0
         */
        readonly TokenId: string;
        /**
         * @description Token name.
         * @example readonly token
         */
        readonly TokenName: string;
        /**
         * @description `expired` follows from the expiry date; `revoked (exposed)` is set when the value was found in public.
         * @enum {unknown}
         */
        readonly TokenStatus: "active" | "disabled" | "expired" | "revoked (exposed)";
        /**
         * @description Whether the policy grants or forbids. An explicit deny wins over an explicit allow, and what no policy mentions is denied.
         * @example allow
         * @enum {unknown}
         */
        readonly Effect: "allow" | "deny";
        /** @description A kind of resource, a dot and a name. */
        readonly ResourceName: string;
        /** @description All of the resource, or what is inside it. */
        readonly ResourceValue: "*" | {
            readonly [key: string]: components["schemas"]["ResourceValue"];
        };
        /**
         * @description What the policy applies to: resource name to `"*"`, or an account to what is inside it. One account is `com.cloudflare.api.account.<ACCOUNT_ID>`, all accounts `com.cloudflare.api.account.*`; one zone `com.cloudflare.api.account.zone.<ZONE_ID>`, all zones of all accounts `com.cloudflare.api.account.zone.*`, all zones of one account `"com.cloudflare.api.account.<ACCOUNT_ID>": {"com.cloudflare.api.account.zone.*": "*"}`; yourself `com.cloudflare.api.user.<USER_TAG>`; one R2 bucket `com.cloudflare.edge.r2.bucket.<ACCOUNT_ID>_<JURISDICTION>_<BUCKET>`; one Worker, in the policies of an account's token, `"com.cloudflare.api.account.<ACCOUNT_ID>": {"com.cloudflare.edge.worker.script.<SCRIPT_TAG>": "*"}`. A kind of resource that is not known here is taken as it is (decision D40).
         * @example {
         *       "com.cloudflare.api.account.zone.22b1de5f1c0e4b3ea97bb1e963b06a43": "*",
         *       "com.cloudflare.api.account.zone.eb78d65290b24279ba6f44721b3ea3c4": "*"
         *     }
         */
        readonly Resources: {
            readonly [key: string]: components["schemas"]["ResourceValue"];
        };
        /** @description A permission group by its id. The id alone decides; a name that is sent along is ignored, and the answer carries the group's own. A group takes effect only on resources of the kind that it is scoped to. */
        readonly PermissionGroupReference: {
            /**
             * @description Identifier of the group.
             * @example 6d7f2f5f5b1d4a0e9081fdc98d432fd1
             */
            readonly id: string;
            /**
             * @description Name of the group. Not unique, and it can change while the id stays.
             * @example Load Balancers Write
             */
            readonly name?: string;
            /** @description Attributes of the group, such as its label and scopes. */
            readonly meta?: {
                readonly [key: string]: string;
            };
        };
        /** @description An access policy - which permission groups have which effect on which resources. */
        readonly Policy: {
            /**
             * @description Identifier of the policy, given by the server when it is stored. A request that sends one is refused.
             * @example f267e341f3dd4697bd3b9f71dd96247f
             */
            readonly id: string;
            readonly effect: components["schemas"]["Effect"];
            readonly resources: components["schemas"]["Resources"];
            /**
             * @description The permission groups that the policy grants or forbids.
             * @example [
             *       {
             *         "id": "c8fed203ed3043cba015a93ad1616f1f",
             *         "name": "Zone Read"
             *       },
             *       {
             *         "id": "82e64a83756745bbbb1c9c2701bf816b",
             *         "name": "DNS Read"
             *       }
             *     ]
             */
            readonly permission_groups: readonly components["schemas"]["PermissionGroupReference"][];
        };
        /**
         * @description IPv4 or IPv6 range in CIDR notation; a single address is written `/32` or `/128`.
         * @example 199.27.128.0/21
         */
        readonly Cidr: string;
        /**
         * @description Client IP restrictions.
         * @example {
         *       "in": [
         *         "123.123.123.0/24",
         *         "2606:4700::/32"
         *       ],
         *       "not_in": [
         *         "123.123.123.100/24",
         *         "2606:4700:4700::/48"
         *       ]
         *     }
         */
        readonly IpCondition: {
            /**
             * @description The token works only from these ranges.
             * @example [
             *       "199.27.128.0/21",
             *       "2400:cb00::/32"
             *     ]
             */
            readonly in?: readonly components["schemas"]["Cidr"][];
            /**
             * @description The token does not work from these ranges.
             * @example [
             *       "199.27.128.0/21",
             *       "2400:cb00::/32"
             *     ]
             */
            readonly not_in?: readonly components["schemas"]["Cidr"][];
        };
        /** @description From where the token may be used. The key is spelled `request.ip` or `request_ip`, one of the two; the answer keeps the spelling of the request. */
        readonly Condition: {
            readonly "request.ip"?: components["schemas"]["IpCondition"];
            readonly request_ip?: components["schemas"]["IpCondition"];
        };
        readonly Token: {
            readonly id: components["schemas"]["TokenId"];
            readonly name: components["schemas"]["TokenName"];
            readonly status: components["schemas"]["TokenStatus"];
            /**
             * Format: date-time
             * @description When the token was created.
             * @example 2018-07-01T05:20:00Z
             */
            readonly issued_on: string;
            /**
             * Format: date-time
             * @description When the token was last changed.
             * @example 2018-07-02T05:20:00Z
             */
            readonly modified_on: string;
            /**
             * Format: date-time
             * @description When the token was last used.
             * @example 2020-01-02T12:34:00Z
             */
            readonly last_used_on?: string | null;
            /**
             * Format: date-time
             * @description Before this time the token is refused.
             * @example 2018-07-01T05:20:00Z
             */
            readonly not_before?: string | null;
            /**
             * Format: date-time
             * @description At and after this time the token is refused.
             * @example 2020-01-01T00:00:00Z
             */
            readonly expires_on?: string | null;
            /** @description The access policies of the token. */
            readonly policies: readonly components["schemas"]["Policy"][];
            readonly condition?: components["schemas"]["Condition"];
            /** @description Who created the token, as the address was then. Only tokens owned by an account have it. */
            readonly creator_email_at_creation?: string;
            /**
             * @description What kind of credential created the token.
             * @example com.cloudflare.api.oauthtoken
             */
            readonly provisioner_type?: string;
            /** @description Which credential created the token. */
            readonly provisioner_id?: string | null;
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
        /**
         * Format: date-time
         * @description A moment in UTC, to the second. Fractions and offsets are refused.
         * @example 2018-07-01T05:20:00Z
         */
        readonly UtcSeconds: string;
        readonly TokenCreate: {
            readonly name: components["schemas"]["TokenName"];
            /** @description The access policies of the token. A token without policies can do nothing. */
            readonly policies: readonly components["schemas"]["Policy"][];
            /** @description Before this time the token is refused. Left out - works at once. */
            readonly not_before?: components["schemas"]["UtcSeconds"];
            /** @description At and after this time the token is refused. Left out - never expires. */
            readonly expires_on?: components["schemas"]["UtcSeconds"];
            readonly condition?: components["schemas"]["Condition"];
        };
        /**
         * @description The token value.
         * @example 8M7wS6hCpXVc-DoRnPPY_UCWPgy8aea4Wy6kCe5T
         */
        readonly TokenValue: string;
        /** @description A token together with its value, which is shown this one time. */
        readonly TokenWithValue: components["schemas"]["Token"] & {
            readonly value: components["schemas"]["TokenValue"];
        };
        readonly TokenVerification: {
            readonly id: components["schemas"]["TokenId"];
            readonly status: components["schemas"]["TokenStatus"];
            /**
             * Format: date-time
             * @description Only when the token has one.
             */
            readonly not_before?: string;
            /**
             * Format: date-time
             * @description Only when the token has one.
             */
            readonly expires_on?: string;
        };
        /**
         * @description The kind of resource that a permission group applies to. Cloudflare adds kinds: known are `com.cloudflare.api.account`, `com.cloudflare.api.account.zone`, `com.cloudflare.api.user`, `com.cloudflare.edge.r2.bucket` and `com.cloudflare.edge.worker.script`. Decision D40.
         * @example com.cloudflare.api.account.zone
         */
        readonly PermissionGroupScope: string;
        readonly PermissionGroup: {
            /**
             * @description Identifier of the group; this is what a policy names.
             * @example c8fed203ed3043cba015a93ad1616f1f
             */
            readonly id: string;
            /**
             * @description Name of the group. Names repeat across scopes.
             * @example Zone Read
             */
            readonly name: string;
            /** @description One sentence about what the group allows. */
            readonly description?: string;
            /** @enum {unknown} */
            readonly category?: "developer_platform" | "ai_and_machine_learning" | "dns_and_zones" | "app_security" | "rules_and_configuration" | "cloudflare_one_and_zero_trust" | "analytics_and_logs" | "network_services" | "media" | "email_and_messaging" | "cache_and_performance" | "account_and_billing" | "other";
            /** @description Whether the group can be picked for a new token. */
            readonly is_selectable?: boolean;
            readonly scopes: readonly components["schemas"]["PermissionGroupScope"][];
        };
        /** @description A policy in an update - one that was there, with its id, or a new one. */
        readonly PolicyUpdate: {
            /**
             * @description Identifier of a policy that the token has; left out for a new one.
             * @example f267e341f3dd4697bd3b9f71dd96247f
             */
            readonly id?: string;
            readonly effect: components["schemas"]["Effect"];
            readonly resources: components["schemas"]["Resources"];
            /** @description The permission groups that the policy grants or forbids. */
            readonly permission_groups: readonly components["schemas"]["PermissionGroupReference"][];
        };
        /** @description All that the token is to have from now on; what is left out is gone. */
        readonly TokenUpdate: {
            readonly name: components["schemas"]["TokenName"];
            /** @description All access policies that the token is to have. */
            readonly policies: readonly components["schemas"]["PolicyUpdate"][];
            /**
             * @description Switches the token off and on. Left out - stays as it is.
             * @enum {unknown}
             */
            readonly status?: "active" | "disabled" | "expired";
            /** @description Before this time the token is refused. Left out - works at once. */
            readonly not_before?: components["schemas"]["UtcSeconds"];
            /** @description At and after this time the token is refused. Left out - never expires. */
            readonly expires_on?: components["schemas"]["UtcSeconds"];
            readonly condition?: components["schemas"]["Condition"];
        };
        readonly TokenReference: {
            readonly id: components["schemas"]["TokenId"];
        } | null;
    };
    readonly sent: {
        readonly TokenCreate: {
            readonly name: components["schemas"]["TokenName"];
            /** @description The access policies of the token. A token without policies can do nothing. */
            readonly policies: readonly components["sent"]["Policy"][];
            /** @description Before this time the token is refused. Left out - works at once. */
            readonly not_before?: components["schemas"]["UtcSeconds"];
            /** @description At and after this time the token is refused. Left out - never expires. */
            readonly expires_on?: components["schemas"]["UtcSeconds"];
            readonly condition?: components["schemas"]["Condition"];
        };
        /** @description All that the token is to have from now on; what is left out is gone. */
        readonly TokenUpdate: {
            readonly name: components["schemas"]["TokenName"];
            /** @description All access policies that the token is to have. */
            readonly policies: readonly components["sent"]["PolicyUpdate"][];
            /**
             * @description Switches the token off and on. Left out - stays as it is.
             * @enum {unknown}
             */
            readonly status?: "active" | "disabled" | "expired";
            /** @description Before this time the token is refused. Left out - works at once. */
            readonly not_before?: components["schemas"]["UtcSeconds"];
            /** @description At and after this time the token is refused. Left out - never expires. */
            readonly expires_on?: components["schemas"]["UtcSeconds"];
            readonly condition?: components["schemas"]["Condition"];
        };
        /** @description An access policy - which permission groups have which effect on which resources. */
        readonly Policy: {
            readonly id?: never;
            readonly effect: components["schemas"]["Effect"];
            readonly resources: components["schemas"]["Resources"];
            /**
             * @description The permission groups that the policy grants or forbids.
             * @example [
             *       {
             *         "id": "c8fed203ed3043cba015a93ad1616f1f",
             *         "name": "Zone Read"
             *       },
             *       {
             *         "id": "82e64a83756745bbbb1c9c2701bf816b",
             *         "name": "DNS Read"
             *       }
             *     ]
             */
            readonly permission_groups: readonly components["sent"]["PermissionGroupReference"][];
        };
        /** @description A policy in an update - one that was there, with its id, or a new one. */
        readonly PolicyUpdate: {
            /**
             * @description Identifier of a policy that the token has; left out for a new one.
             * @example f267e341f3dd4697bd3b9f71dd96247f
             */
            readonly id?: string;
            readonly effect: components["schemas"]["Effect"];
            readonly resources: components["schemas"]["Resources"];
            /** @description The permission groups that the policy grants or forbids. */
            readonly permission_groups: readonly components["sent"]["PermissionGroupReference"][];
        };
        /** @description A permission group by its id. The id alone decides; a name that is sent along is ignored, and the answer carries the group's own. A group takes effect only on resources of the kind that it is scoped to. */
        readonly PermissionGroupReference: {
            /**
             * @description Identifier of the group.
             * @example 6d7f2f5f5b1d4a0e9081fdc98d432fd1
             */
            readonly id: string;
            /**
             * @description Name of the group. Not unique, and it can change while the id stays.
             * @example Load Balancers Write
             */
            readonly name?: string;
            readonly meta?: never;
        };
    };
}
export interface operations {
    readonly "user-api-tokens-list-tokens": {
        readonly parameters: {
            readonly query?: {
                /** @description Number of the page, counted from 1. */
                readonly page?: number;
                /** @description Tokens on a page. */
                readonly per_page?: number;
                /** @description Direction in which the list is ordered. */
                readonly direction?: "asc" | "desc";
                /** @description Whether tokens that have expired are listed too. */
                readonly include_expired?: boolean;
                /** @description Only tokens whose name holds this text. */
                readonly name?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One page of tokens. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Success"] & {
                        readonly result: readonly components["schemas"]["Token"][];
                        readonly result_info: components["schemas"]["ResultInfo"];
                    };
                };
            };
        };
    };
    readonly "user-api-tokens-create-token": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["sent"]["TokenCreate"];
            };
        };
        readonly responses: {
            /** @description The new token, with its value. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Success"] & {
                        readonly result: components["schemas"]["TokenWithValue"];
                    };
                };
            };
        };
    };
    readonly "user-api-tokens-verify-token": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What the token is worth now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Success"] & {
                        readonly result: components["schemas"]["TokenVerification"];
                    };
                };
            };
        };
    };
    readonly "permission-groups-list-permission-groups": {
        readonly parameters: {
            readonly query?: {
                /** @description Only groups with this name. */
                readonly name?: string;
                /** @description Only groups that apply to this kind of resource. */
                readonly scope?: components["schemas"]["PermissionGroupScope"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The permission groups. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Success"] & {
                        readonly result: readonly components["schemas"]["PermissionGroup"][];
                        /** @description There are no pages. */
                        readonly result_info?: null;
                    };
                };
            };
        };
    };
    readonly "user-api-tokens-token-details": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Token identifier. */
                readonly token_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The token, without its value. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Success"] & {
                        readonly result: components["schemas"]["Token"];
                    };
                };
            };
        };
    };
    readonly "user-api-tokens-update-token": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Token identifier. */
                readonly token_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["sent"]["TokenUpdate"];
            };
        };
        readonly responses: {
            /** @description The token, without its value. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Success"] & {
                        readonly result: components["schemas"]["Token"];
                    };
                };
            };
        };
    };
    readonly "user-api-tokens-delete-token": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Token identifier. */
                readonly token_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The token is gone; its value stopped working. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Success"] & {
                        readonly result: components["schemas"]["TokenReference"];
                    };
                };
            };
        };
    };
    readonly "user-api-tokens-roll-token": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Token identifier. */
                readonly token_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": Record<string, unknown>;
            };
        };
        readonly responses: {
            /** @description The new value; the old one stopped working. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Success"] & {
                        readonly result: components["schemas"]["TokenValue"];
                    };
                };
            };
        };
    };
}
