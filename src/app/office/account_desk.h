// What stands behind accounts.h: rows beside the log, roles in it.
#pragma once

#include <array>
#include <mutex>
#include <semaphore>
#include <set>
#include <utility>

#include "app/office/accounts.h"
#include "app/office/body_writing.h"
#include "app/office/desk.h"
#include "app/office/names.h"
#include "app/office/readers.h"
#include "app/office/rights.h"
#include "app/office/throttle.h"
#include "app/office/writer.h"
#include "app/store/accounts.h"

namespace redress::office {

class AccountDesk : public Accounts {
 public:
  using Writing = BodyWriting;
  AccountDesk(const Options& options, const Body& body, Readers& readers, const Names& names, const Rights& rights,
              Writing writing);

  bool needs_first_administrator() override;
  std::optional<std::string> first_administrator_code() override;
  base::Checked<std::int64_t> open_first_administrator(const FirstAdministrator& asked) override;

  base::Checked<std::string> sign_in(const SignInAttempt& attempt) override;
  base::Checked<std::string> sign_in_as(std::int64_t actor, std::string_view address, std::string_view agent) override;
  std::optional<SignedIn> session(std::string_view secret) override;
  std::optional<SignedIn> look_at_session(std::string_view id) override;
  std::optional<std::string> renew_session(std::string_view secret) override;
  void sign_out(std::string_view secret) override;
  std::vector<OpenSession> sessions(std::int64_t actor) override;
  void end_session(std::int64_t actor, std::string_view id) override;

  base::Checked<std::string> invite(std::int64_t actor, std::string_view purpose) override;
  base::Checked<base::Done> accept(std::string_view invitation, std::string_view password) override;
  base::Checked<base::Done> change_password(std::int64_t actor, std::string_view old_password,
                                            std::string_view new_password) override;
  base::Checked<base::Done> confirm_password(std::int64_t actor, std::string_view password) override;
  std::string begin_codes(std::int64_t actor) override;
  base::Checked<std::vector<std::string>> confirm_codes(std::int64_t actor, std::string_view code) override;
  base::Checked<base::Done> end_codes(std::int64_t actor, std::string_view password) override;

  void set_live(std::int64_t actor, bool live) override;

  base::Refusals wrong_with_person(std::string_view name, std::string_view email) override;
  base::Checked<std::int64_t> open_account(std::string_view name, std::string_view email, std::int64_t by) override;
  base::Checked<base::Done> give_role(std::int64_t actor, const HeldRole& role, std::int64_t by) override;
  base::Checked<base::Done> take_role(std::int64_t actor, const HeldRole& role, std::int64_t by) override;
  base::Checked<base::Done> close_account(std::int64_t actor, std::int64_t by) override;
  base::Checked<base::Done> reopen_account(std::int64_t actor, std::int64_t by) override;
  std::vector<Account> all() override;
  std::optional<Account> find(std::int64_t actor) override;
  std::optional<Account> find_email(std::string_view email) override;
  std::vector<Account> holders(std::string_view role) override;
  bool has_administrator() override;

  Throttle& throttle() { return throttle_; }

 private:
  using Rows = store::AccountRows;
  // On the writer's thread; nothing is kept of what is refused.
  template <class Work>
  auto write(const Work& work);
  // The same for what cannot be refused.
  template <class Work>
  void change(const Work& work);
  template <class Ask>
  auto read(const Ask& ask);

  // Who that session is, unless it has ended.
  std::optional<SignedIn> who_of(const std::optional<store::SessionRow>& row) const;
  Account account_of(const store::AccountRow& row) const;
  std::optional<store::AccountRow> row_of(std::int64_t actor);
  bool is_right_password(std::string_view password, const std::string& hash);
  std::string hash_of(std::string_view password);
  // The password of somebody who is signed in: a wrong one costs a try. Refused about `field`.
  base::Checked<base::Done> check_own_password(std::int64_t actor, std::string_view password, const std::string& field);
  bool is_first_code(const std::string& secret);
  std::vector<Throttle::Key> throttle_keys(const std::string& email, const std::string& address);
  base::Checked<std::string> begin_session(Rows& rows, std::int64_t actor, std::string_view address,
                                           std::string_view agent);
  base::Refusals wrong_with_new(std::string_view password, const store::AccountRow& row) const;
  bool is_last_administrator(std::int64_t actor);
  void tell(store::BodyEventKind kind, std::int64_t holder, const HeldRole& role, std::int64_t by);

  const Options& options_;
  const Body& body_;
  Readers& readers_;
  const Names& names_;
  const Rights& rights_;
  Writing writing_;
  Throttle throttle_;
  std::counting_semaphore<2> hashing_{2};  // each takes 19 MiB for as long as it runs
  std::string nobodys_password_;           // checked where there is no account, so that it takes as long
  struct FirstCode {
    crypto::Hash hash{};
    Instant ends_at{};
  };
  std::mutex first_mutex_;
  std::optional<FirstCode> first_code_;
  std::mutex known_mutex_;
  std::set<std::pair<std::string, std::string>> known_;  // e-mail and address from which it was signed in
};

}  // namespace redress::office
