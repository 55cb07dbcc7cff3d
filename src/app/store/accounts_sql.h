// SQL of accounts, invitations and sessions.
#pragma once

#include <array>
#include <string_view>

namespace redress::store::accounts_sql {

inline constexpr std::string_view find =
    "SELECT actor_id, email, password, code_secret, code_step, new_secret, closed, made_at, live FROM account WHERE "
    "actor_id "
    "= $1";
inline constexpr std::string_view find_email =
    "SELECT actor_id, email, password, code_secret, code_step, new_secret, closed, made_at, live FROM account WHERE "
    "email = "
    "$1";
inline constexpr std::string_view accounts =
    "SELECT actor_id, email, password, code_secret, code_step, new_secret, closed, made_at, live FROM account ORDER BY "
    "email";
inline constexpr std::string_view add =
    "INSERT INTO account (actor_id, email, password, code_secret, code_step, new_secret, closed, made_at) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
inline constexpr std::string_view change =
    "UPDATE account SET email = $2, password = $3, code_secret = $4, code_step = $5, new_secret = $6, closed = $7 "
    "WHERE actor_id = $1";

inline constexpr std::string_view set_live = "UPDATE account SET live = $2 WHERE actor_id = $1";

inline constexpr std::string_view use_recovery = "DELETE FROM account_recovery WHERE actor_id = $1 AND hash = $2";
inline constexpr std::string_view forget_recovery = "DELETE FROM account_recovery WHERE actor_id = $1";
inline constexpr std::string_view add_recovery = "INSERT INTO account_recovery (actor_id, hash) VALUES ($1, $2)";
inline constexpr std::string_view count_recovery = "SELECT count(*) FROM account_recovery WHERE actor_id = $1";

inline constexpr std::string_view forget_invitation =
    "DELETE FROM account_invitation WHERE actor_id = $1 AND purpose = $2";
inline constexpr std::string_view forget_invitations = "DELETE FROM account_invitation WHERE actor_id = $1";
inline constexpr std::string_view add_invitation =
    "INSERT INTO account_invitation (hash, actor_id, purpose, expires_at) VALUES ($1, $2, $3, $4)";
inline constexpr std::string_view invitation =
    "SELECT actor_id, purpose, expires_at FROM account_invitation WHERE hash = $1";

inline constexpr std::string_view begin_session =
    "INSERT INTO account_session (hash, actor_id, began_at, seen_at, address, agent, form_token) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7)";
inline constexpr std::string_view session =
    "SELECT hash, actor_id, began_at, seen_at, address, agent, "
    "coalesce((SELECT live FROM account WHERE account.actor_id = account_session.actor_id), 1), form_token, renew, "
    "ends_at "
    "FROM account_session WHERE hash = $1";
inline constexpr std::string_view sessions =
    "SELECT hash, actor_id, began_at, seen_at, address, agent, 1, form_token, renew, ends_at FROM account_session "
    "WHERE actor_id = $1 AND ends_at = 0 ORDER BY seen_at DESC, hash";
inline constexpr std::string_view see_session = "UPDATE account_session SET seen_at = $2 WHERE hash = $1";
inline constexpr std::string_view renew_sessions =
    "UPDATE account_session SET renew = 1 WHERE actor_id = $1 AND ends_at = 0";
inline constexpr std::string_view replace_session =
    "UPDATE account_session SET renew = 0, ends_at = $2 WHERE hash = $1";
inline constexpr std::string_view end_session = "DELETE FROM account_session WHERE hash = $1";
inline constexpr std::string_view end_sessions = "DELETE FROM account_session WHERE actor_id = $1";
inline constexpr std::string_view forget_sessions = "DELETE FROM account_session WHERE seen_at < $1";

inline constexpr std::string_view session_addresses =
    "SELECT DISTINCT account.email, account_session.address FROM account_session JOIN account ON account.actor_id = "
    "account_session.actor_id";

inline constexpr std::array all{find,
                                find_email,
                                accounts,
                                add,
                                change,
                                set_live,
                                use_recovery,
                                forget_recovery,
                                add_recovery,
                                count_recovery,
                                forget_invitation,
                                forget_invitations,
                                add_invitation,
                                invitation,
                                begin_session,
                                session,
                                sessions,
                                see_session,
                                end_session,
                                end_sessions,
                                forget_sessions,
                                renew_sessions,
                                replace_session,
                                session_addresses};

}  // namespace redress::store::accounts_sql
