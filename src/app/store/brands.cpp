#include "app/store/brands.h"

#include "app/store/brands_sql.h"
#include "app/store/cells.h"

namespace redress::store {

void add_brand(sql::Connection& connection, const BrandRow& brand) {
  connection.run(brands_sql::add,
                 {brand.header, brand.accent, brand.colour, brand.changed_by, stored(brand.changed_at)});
}

std::vector<BrandRow> newest_brands(sql::Connection& connection, int most) {
  std::vector<BrandRow> brands;
  connection.run(brands_sql::newest, {std::int64_t{most}}, [&](const sql::Row& row) {
    brands.push_back({std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2)), row.integer(3),
                      instant_in(row, 4)});
  });
  return brands;
}

}  // namespace redress::store
