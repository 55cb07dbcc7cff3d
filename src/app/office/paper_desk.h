// What stands behind papers.h.
#pragma once

#include <functional>
#include <vector>

#include "app/office/body_writing.h"
#include "app/office/desk.h"
#include "app/office/papers.h"
#include "app/office/readers.h"

namespace redress::office {

class PaperDesk : public Papers {
 public:
  using Writing = BodyWriting;
  // `report`: that report as it would be made now, without lists.
  using MakeReport = std::function<base::Checked<figures::Report>(std::string_view report, std::string_view period)>;
  PaperDesk(MakeReport report, const Names& names, Readers& readers, Writing writing)
      : report_(std::move(report)), names_(names), readers_(readers), writing_(writing) {}

  Paper find(std::string_view report, std::string_view period) override;
  base::Checked<std::string> write(const ToWrite& asked, std::int64_t by) override;
  base::Checked<base::Done> take_out(const ToWrite& asked, std::int64_t by) override;
  base::Checked<base::Done> read(const ToWrite& asked, std::int64_t by) override;
  base::Checked<base::Done> change(std::string_view report, std::string_view period, const PaperHead& head,
                                   std::int64_t by) override;
  base::Checked<base::Done> resolve(std::string_view report, std::string_view period, std::string_view resolution,
                                    std::int64_t by) override;
  std::vector<reports::Meeting> meetings() override;

 private:
  static Paper paper(store::Store& store, std::string_view report, std::string_view period);
  // On the thread that writes: what `decide` makes of the paper as it is there is told, unless it refuses.
  using Decide = std::function<base::Checked<store::BodyEvent>(const Paper& paper)>;
  base::Checked<base::Done> tell(std::string_view report, std::string_view period, std::int64_t by,
                                 const Decide& decide);

  MakeReport report_;
  const Names& names_;
  Readers& readers_;
  Writing writing_;
};

// The words behind a digest, from the texts that are kept. Throws base::Fault where they are gone or changed.
std::string words_behind(store::Store& store, const std::string& digest);

}  // namespace redress::office
