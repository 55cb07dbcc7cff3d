#include "app/intake/demonstration/people.h"

#include "app/office/accounts.h"
#include "base/fault.h"

namespace redress::intake {

void open_accounts(office::Office& office, const std::vector<Person>& people) {
  auto& accounts = office.accounts();
  for (const auto& person : people) {
    const auto opened = accounts.open_account(person.name, person.email, 0);
    if (!opened) throw base::Fault("the demonstration's account was refused: " + opened.error().front().text);
    for (const auto& role : person.roles) {
      const auto given = accounts.give_role(*opened, {role, 0}, 0);
      if (!given) throw base::Fault("the demonstration's role was refused: " + given.error().front().text);
    }
  }
}

}  // namespace redress::intake
