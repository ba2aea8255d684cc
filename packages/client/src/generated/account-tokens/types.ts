// Generated from spec/account-tokens.yaml. Do not edit: change the document and run `pnpm generate`.
export type $Read<T> = {
    readonly $read: T;
};
export type $Write<T> = {
    readonly $write: T;
};
export interface components {
    schemas: {
        /**
         * @description Number of the error. One number can have several meanings: read it together with the message.
         * @example 7003
         */
        ErrorCode: number;
        /** @description Where in the request the cause lies. */
        ErrorSource: {
            /**
             * @description JSON pointer into the request body.
             * @example /policies/0/effect
             */
            pointer?: string;
        };
        /** @description One cause behind an error. */
        ChainedError: {
            code?: components["schemas"]["ErrorCode"];
            /** @example Invalid format for Authorization header */
            message: string;
        };
        /** @description Why a request was refused. */
        Error: {
            code?: components["schemas"]["ErrorCode"];
            /** @example No route for the URI */
            message: string;
            /** @description A page that explains the error. */
            documentation_url?: string;
            source?: components["schemas"]["ErrorSource"];
            /** @description The causes behind this error, outermost first. */
            error_chain?: components["schemas"]["ChainedError"][];
        };
        /** @description A remark that came with the answer; not an error, even where its number is also an error's. */
        Message: {
            code?: components["schemas"]["ErrorCode"];
            /** @example This API Token is valid and active */
            message: string;
            /** @description A page that explains the remark. */
            documentation_url?: string;
            source?: components["schemas"]["ErrorSource"];
            /** @description Seen as null beside the message of a verified token. */
            type?: string | null;
        };
        /** @description What every successful answer carries around its `result`. */
        Success: {
            /**
             * @description Whether the call succeeded.
             * @constant
             */
            success: true;
            /** @description Empty in a successful answer. */
            errors: components["schemas"]["Error"][];
            messages: components["schemas"]["Message"][];
        };
        /**
         * @description Token identifier.
         * @example ed17574386854bf78a67040be0a770b0
         */
        TokenId: string;
        /**
         * @description Token name.
         * @example readonly token
         */
        TokenName: string;
        /**
         * @description `expired` follows from the expiry date; `revoked (exposed)` is set when the value was found in public.
         * @enum {string}
         */
        TokenStatus: "active" | "disabled" | "expired" | "revoked (exposed)";
        /**
         * @description Whether the policy grants or forbids. An explicit deny wins over an explicit allow, and what no policy mentions is denied.
         * @example allow
         * @enum {string}
         */
        Effect: "allow" | "deny";
        /**
         * @description What the policy applies to: resource name to `"*"`, or an account to the zones inside it. One account is `com.cloudflare.api.account.<ACCOUNT_ID>`, all accounts `com.cloudflare.api.account.*`; one zone `com.cloudflare.api.account.zone.<ZONE_ID>`, all zones of all accounts `com.cloudflare.api.account.zone.*`, all zones of one account `"com.cloudflare.api.account.<ACCOUNT_ID>": {"com.cloudflare.api.account.zone.*": "*"}`; yourself `com.cloudflare.api.user.<USER_TAG>`; one R2 bucket `com.cloudflare.edge.r2.bucket.<ACCOUNT_ID>_<JURISDICTION>_<BUCKET>`.
         * @example {
         *       "com.cloudflare.api.account.zone.22b1de5f1c0e4b3ea97bb1e963b06a43": "*",
         *       "com.cloudflare.api.account.zone.eb78d65290b24279ba6f44721b3ea3c4": "*"
         *     }
         */
        Resources: {
            [key: string]: "*" | {
                [key: string]: "*";
            };
        };
        /** @description A permission group by its id. The id alone decides; a name that is sent along is ignored, and the answer carries the group's own. A group takes effect only on resources of the kind that it is scoped to. */
        PermissionGroupReference: {
            /**
             * @description Identifier of the group.
             * @example 6d7f2f5f5b1d4a0e9081fdc98d432fd1
             */
            id: string;
            /**
             * @description Name of the group. Not unique, and it can change while the id stays.
             * @example Load Balancers Write
             */
            name?: string;
            /** @description Attributes of the group, such as its label and scopes. */
            meta?: $Read<{
                [key: string]: string;
            }>;
        };
        /** @description An access policy - which permission groups have which effect on which resources. */
        Policy: {
            /**
             * @description Identifier of the policy, given by the server when it is stored. A request that sends one is refused.
             * @example f267e341f3dd4697bd3b9f71dd96247f
             */
            id: $Read<string>;
            effect: components["schemas"]["Effect"];
            resources: components["schemas"]["Resources"];
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
            permission_groups: components["schemas"]["PermissionGroupReference"][];
        };
        /**
         * @description IPv4 or IPv6 range in CIDR notation; a single address is written `/32` or `/128`.
         * @example 199.27.128.0/21
         */
        Cidr: string;
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
        IpCondition: {
            /**
             * @description The token works only from these ranges.
             * @example [
             *       "199.27.128.0/21",
             *       "2400:cb00::/32"
             *     ]
             */
            in?: components["schemas"]["Cidr"][];
            /**
             * @description The token does not work from these ranges.
             * @example [
             *       "199.27.128.0/21",
             *       "2400:cb00::/32"
             *     ]
             */
            not_in?: components["schemas"]["Cidr"][];
        };
        /** @description From where the token may be used. The key is spelled `request.ip` or `request_ip`, one of the two; the answer keeps the spelling of the request. */
        Condition: {
            "request.ip"?: components["schemas"]["IpCondition"];
            request_ip?: components["schemas"]["IpCondition"];
        };
        Token: {
            id: $Read<components["schemas"]["TokenId"]>;
            name: components["schemas"]["TokenName"];
            status: components["schemas"]["TokenStatus"];
            /**
             * Format: date-time
             * @description When the token was created.
             * @example 2018-07-01T05:20:00Z
             */
            issued_on: $Read<string>;
            /**
             * Format: date-time
             * @description When the token was last changed.
             * @example 2018-07-02T05:20:00Z
             */
            modified_on: $Read<string>;
            /**
             * Format: date-time
             * @description When the token was last used.
             * @example 2020-01-02T12:34:00Z
             */
            last_used_on?: $Read<string | null>;
            /**
             * Format: date-time
             * @description Before this time the token is refused.
             * @example 2018-07-01T05:20:00Z
             */
            not_before?: string | null;
            /**
             * Format: date-time
             * @description At and after this time the token is refused.
             * @example 2020-01-01T00:00:00Z
             */
            expires_on?: string | null;
            /** @description The access policies of the token. */
            policies: components["schemas"]["Policy"][];
            condition?: components["schemas"]["Condition"];
            /** @description Who created the token, as the address was then. Only tokens owned by an account have it. */
            creator_email_at_creation?: $Read<string>;
            /**
             * @description What kind of credential created the token.
             * @example com.cloudflare.api.oauthtoken
             */
            provisioner_type?: $Read<string>;
            /** @description Which credential created the token. */
            provisioner_id?: $Read<string | null>;
        };
        /** @description Where this page stands in the whole list. */
        ResultInfo: {
            /**
             * @description Entries on this page.
             * @example 1
             */
            count?: number;
            /** @example 1 */
            page?: number;
            /** @example 20 */
            per_page?: number;
            /**
             * @description Entries on all pages.
             * @example 2000
             */
            total_count?: number;
            /** @example 100 */
            total_pages?: number;
        };
        /** @description The answer to a call that was refused. */
        Failure: {
            /**
             * @description Whether the call succeeded.
             * @constant
             */
            success: false;
            errors: components["schemas"]["Error"][];
            messages?: components["schemas"]["Message"][];
            result?: null;
        };
        /**
         * Format: date-time
         * @description A moment in UTC, to the second. Fractions and offsets are refused.
         * @example 2018-07-01T05:20:00Z
         */
        UtcSeconds: string;
        TokenCreate: {
            name: components["schemas"]["TokenName"];
            /** @description The access policies of the token. A token without policies can do nothing. */
            policies: components["schemas"]["Policy"][];
            /** @description Before this time the token is refused. Left out - works at once. */
            not_before?: components["schemas"]["UtcSeconds"];
            /** @description At and after this time the token is refused. Left out - never expires. */
            expires_on?: components["schemas"]["UtcSeconds"];
            condition?: components["schemas"]["Condition"];
        };
        /**
         * @description The token value.
         * @example 8M7wS6hCpXVc-DoRnPPY_UCWPgy8aea4Wy6kCe5T
         */
        TokenValue: string;
        /** @description A token together with its value, which is shown this one time. */
        TokenWithValue: components["schemas"]["Token"] & {
            value: $Read<components["schemas"]["TokenValue"]>;
        };
        TokenVerification: {
            id: $Read<components["schemas"]["TokenId"]>;
            status: components["schemas"]["TokenStatus"];
            /**
             * Format: date-time
             * @description Only when the token has one.
             */
            not_before?: string;
            /**
             * Format: date-time
             * @description Only when the token has one.
             */
            expires_on?: string;
        };
        /**
         * @description The kind of resource that a permission group applies to.
         * @enum {string}
         */
        PermissionGroupScope: "com.cloudflare.api.account" | "com.cloudflare.api.account.zone" | "com.cloudflare.api.user" | "com.cloudflare.edge.r2.bucket";
        PermissionGroup: {
            /**
             * @description Identifier of the group; this is what a policy names.
             * @example c8fed203ed3043cba015a93ad1616f1f
             */
            id: string;
            /**
             * @description Name of the group. Names repeat across scopes.
             * @example Zone Read
             */
            name: string;
            /** @description One sentence about what the group allows. */
            description?: string;
            /** @enum {string} */
            category?: "developer_platform" | "ai_and_machine_learning" | "dns_and_zones" | "app_security" | "rules_and_configuration" | "cloudflare_one_and_zero_trust" | "analytics_and_logs" | "network_services" | "media" | "email_and_messaging" | "cache_and_performance" | "account_and_billing" | "other";
            /** @description Whether the group can be picked for a new token. */
            is_selectable?: boolean;
            scopes: components["schemas"]["PermissionGroupScope"][];
        };
        /** @description A policy in an update - one that was there, with its id, or a new one. */
        PolicyUpdate: {
            /**
             * @description Identifier of a policy that the token has; left out for a new one.
             * @example f267e341f3dd4697bd3b9f71dd96247f
             */
            id?: string;
            effect: components["schemas"]["Effect"];
            resources: components["schemas"]["Resources"];
            /** @description The permission groups that the policy grants or forbids. */
            permission_groups: components["schemas"]["PermissionGroupReference"][];
        };
        /** @description All that the token is to have from now on; what is left out is gone. */
        TokenUpdate: {
            name: components["schemas"]["TokenName"];
            /** @description All access policies that the token is to have. */
            policies: components["schemas"]["PolicyUpdate"][];
            /**
             * @description Switches the token off and on. Left out - stays as it is.
             * @enum {string}
             */
            status?: "active" | "disabled" | "expired";
            /** @description Before this time the token is refused. Left out - works at once. */
            not_before?: components["schemas"]["UtcSeconds"];
            /** @description At and after this time the token is refused. Left out - never expires. */
            expires_on?: components["schemas"]["UtcSeconds"];
            condition?: components["schemas"]["Condition"];
        };
        TokenReference: {
            id: $Read<components["schemas"]["TokenId"]>;
        } | null;
    };
    responses: {
        /** @description One page of tokens. */
        TokenList: {
            headers: {
                "cf-ray": components["headers"]["CfRay"];
                Ratelimit: components["headers"]["Ratelimit"];
                "Ratelimit-Policy": components["headers"]["RatelimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Success"] & {
                    result: components["schemas"]["Token"][];
                    result_info: components["schemas"]["ResultInfo"];
                };
            };
        };
        /** @description The limit of calls was passed; every call is refused until the time in `retry-after` is over. */
        TooManyRequests: {
            headers: {
                "cf-ray": components["headers"]["CfRay"];
                Ratelimit: components["headers"]["Ratelimit"];
                "Ratelimit-Policy": components["headers"]["RatelimitPolicy"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The call was refused; `errors` says why. */
        FailureResponse: {
            headers: {
                "cf-ray": components["headers"]["CfRay"];
                Ratelimit: components["headers"]["Ratelimit"];
                "Ratelimit-Policy": components["headers"]["RatelimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The new token, with its value. */
        CreatedToken: {
            headers: {
                "cf-ray": components["headers"]["CfRay"];
                Ratelimit: components["headers"]["Ratelimit"];
                "Ratelimit-Policy": components["headers"]["RatelimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Success"] & {
                    result: components["schemas"]["TokenWithValue"];
                };
            };
        };
        /** @description What the token is worth now. */
        VerifiedToken: {
            headers: {
                "cf-ray": components["headers"]["CfRay"];
                Ratelimit: components["headers"]["Ratelimit"];
                "Ratelimit-Policy": components["headers"]["RatelimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Success"] & {
                    result: components["schemas"]["TokenVerification"];
                };
            };
        };
        /** @description The permission groups. */
        PermissionGroupList: {
            headers: {
                "cf-ray": components["headers"]["CfRay"];
                Ratelimit: components["headers"]["Ratelimit"];
                "Ratelimit-Policy": components["headers"]["RatelimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Success"] & {
                    result: components["schemas"]["PermissionGroup"][];
                    /** @description There are no pages. */
                    result_info?: null;
                };
            };
        };
        /** @description The token, without its value. */
        Token: {
            headers: {
                "cf-ray": components["headers"]["CfRay"];
                Ratelimit: components["headers"]["Ratelimit"];
                "Ratelimit-Policy": components["headers"]["RatelimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Success"] & {
                    result: components["schemas"]["Token"];
                };
            };
        };
        /** @description The token is gone; its value stopped working. */
        DeletedToken: {
            headers: {
                "cf-ray": components["headers"]["CfRay"];
                Ratelimit: components["headers"]["Ratelimit"];
                "Ratelimit-Policy": components["headers"]["RatelimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Success"] & {
                    result: components["schemas"]["TokenReference"];
                };
            };
        };
        /** @description The new value; the old one stopped working. */
        RolledToken: {
            headers: {
                "cf-ray": components["headers"]["CfRay"];
                Ratelimit: components["headers"]["Ratelimit"];
                "Ratelimit-Policy": components["headers"]["RatelimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Success"] & {
                    result: components["schemas"]["TokenValue"];
                };
            };
        };
    };
    parameters: {
        /** @description Account identifier. */
        AccountId: string;
        /** @description Number of the page, counted from 1. */
        Page: number;
        /** @description Tokens on a page. */
        PerPage: number;
        /** @description Direction in which the list is ordered. */
        Direction: "asc" | "desc";
        /** @description Whether tokens that have expired are listed too. */
        IncludeExpired: boolean;
        /** @description Only groups with this name. */
        GroupName: string;
        /** @description Only groups that apply to this kind of resource. */
        GroupScope: components["schemas"]["PermissionGroupScope"];
        /** @description Token identifier. */
        TokenId: string;
    };
    requestBodies: {
        CreateBody: {
            content: {
                "application/json": components["schemas"]["TokenCreate"];
            };
        };
        UpdateBody: {
            content: {
                "application/json": components["schemas"]["TokenUpdate"];
            };
        };
        RollBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
    };
    headers: {
        /** @description Names this one answer; support asks for it. */
        CfRay: string;
        /** @description What is left of the limit and the seconds until it is full again - `"default";r=1199;t=300`. */
        Ratelimit: string;
        /** @description The limit and the seconds that it covers - `"default";q=1200;w=300`. */
        RatelimitPolicy: string;
        /** @description Seconds to wait before the next call, rounded up. */
        RetryAfter: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "account-api-tokens-list-tokens": {
        parameters: {
            query?: {
                /** @description Number of the page, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description Tokens on a page. */
                per_page?: components["parameters"]["PerPage"];
                /** @description Direction in which the list is ordered. */
                direction?: components["parameters"]["Direction"];
                /** @description Whether tokens that have expired are listed too. */
                include_expired?: components["parameters"]["IncludeExpired"];
            };
            header?: never;
            path: {
                /** @description Account identifier. */
                account_id: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["TokenList"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["FailureResponse"];
        };
    };
    "account-api-tokens-create-token": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Account identifier. */
                account_id: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CreateBody"];
        responses: {
            200: components["responses"]["CreatedToken"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["FailureResponse"];
        };
    };
    "account-api-tokens-verify-token": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Account identifier. */
                account_id: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["VerifiedToken"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["FailureResponse"];
        };
    };
    "account-api-tokens-list-permission-groups": {
        parameters: {
            query?: {
                /** @description Only groups with this name. */
                name?: components["parameters"]["GroupName"];
                /** @description Only groups that apply to this kind of resource. */
                scope?: components["parameters"]["GroupScope"];
            };
            header?: never;
            path: {
                /** @description Account identifier. */
                account_id: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["PermissionGroupList"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["FailureResponse"];
        };
    };
    "account-api-tokens-token-details": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Account identifier. */
                account_id: components["parameters"]["AccountId"];
                /** @description Token identifier. */
                token_id: components["parameters"]["TokenId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Token"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["FailureResponse"];
        };
    };
    "account-api-tokens-update-token": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Account identifier. */
                account_id: components["parameters"]["AccountId"];
                /** @description Token identifier. */
                token_id: components["parameters"]["TokenId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["UpdateBody"];
        responses: {
            200: components["responses"]["Token"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["FailureResponse"];
        };
    };
    "account-api-tokens-delete-token": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Account identifier. */
                account_id: components["parameters"]["AccountId"];
                /** @description Token identifier. */
                token_id: components["parameters"]["TokenId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["DeletedToken"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["FailureResponse"];
        };
    };
    "account-api-tokens-roll-token": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Account identifier. */
                account_id: components["parameters"]["AccountId"];
                /** @description Token identifier. */
                token_id: components["parameters"]["TokenId"];
            };
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["RollBody"];
        responses: {
            200: components["responses"]["RolledToken"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["FailureResponse"];
        };
    };
}
