// Files on a case, from the form to the download: what is taken, what is refused by name, what is never given out.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "core/casework/file.h"
#include "tests/app/web/desk_at_work.h"

namespace redress::web::testing {
namespace {

namespace fs = std::filesystem;

bool holds(const http::Response& response, std::string_view text) {
  return response.body.find(text) != std::string::npos;
}
std::string header(const http::Response& response, std::string_view name) {
  const std::string* value = http::find(response.headers, name);
  return value == nullptr ? "none" : *value;
}

struct Chosen {
  std::string name, bytes, type = "application/octet-stream";
};

const std::string pdf = "%PDF-1.7\nThe ceiling";
const std::string other_pdf = "%PDF-1.7\nThe wall";

class FilePages : public ::testing::TestWithParam<sql::Engine> {
 protected:
  FilePages() : desk_(GetParam()) {
    officer_ = desk_.sign_in("Ada Quill", {"officer"});
    reference_ = registered("r1");
  }
  std::string registered(const std::string& key) {
    return desk_.office->run(office::registration(key, "2026-11-16"), "Ada Quill")->reference;
  }
  std::string path(const std::string& rest = "") const { return "/cases/" + reference_ + rest; }

  // As a browser sends the form.
  http::Response send(const std::vector<Chosen>& files, Typed typed = {}, const std::string& secret = "",
                      const std::string& to = "") {
    const std::string who = secret.empty() ? officer_ : secret;
    Visitor visitor;
    visitor.secret = who;
    typed.emplace_back("token", visitor.form_token());
    const auto key = std::find_if(typed.begin(), typed.end(), [](const auto& field) { return field.first == "key"; });
    if (key == typed.end()) typed.emplace_back("key", "form-" + std::to_string(++forms_));
    const std::string part = "--edge\r\nContent-Disposition: form-data; name=\"";
    std::string body;
    for (const auto& [name, value] : typed) body += part + name + "\"\r\n\r\n" + value + "\r\n";
    for (const auto& file : files) {
      body += part + "files\"; filename=\"" + file.name + "\"\r\nContent-Type: " + file.type + "\r\n\r\n" + file.bytes +
              "\r\n";
    }
    auto asked = DeskAtWork::request(who, "POST", to.empty() ? path("/files") : to);
    asked.headers.emplace_back("content-type", "multipart/form-data; boundary=edge");
    asked.body = body + "--edge--\r\n";
    return desk_.send(asked);
  }
  casework::CaseState state() { return desk_.office->find_case(reference_)->state; }
  std::string kept_path(const std::string& bytes) const {
    const std::string hex = crypto::hex(crypto::sha256(bytes));
    return desk_.body.place().folder + "/files/" + hex.substr(0, 2) + "/" + hex;
  }
  std::size_t kept_files() const {
    std::error_code none;
    std::size_t count = 0;
    for (auto entry = fs::recursive_directory_iterator(desk_.body.place().folder + "/files", none);
         !none && entry != fs::end(entry); entry.increment(none)) {
      count += entry->is_regular_file() ? 1 : 0;
    }
    return count;
  }

  DeskAtWork desk_;
  std::string officer_, reference_;
  int forms_ = 0;
};

INSTANTIATE_TEST_SUITE_P(Engines, FilePages, ::testing::ValuesIn(tests::engines()),
                         [](const auto& suite) { return tests::name_of(suite.param); });

TEST_P(FilePages, ANewCaseComesWithWhatWasEnclosedAndWithItsRisks) {
  const Typed typed{{"channel", "post"},
                    {"received_on-day", "20"},
                    {"received_on-month", "11"},
                    {"received_on-year", "2026"},
                    {"who", "D. Larch"},
                    {"complaint", "There has been no heating for a week"},
                    {"procedure", "eng.lgsco.code.2024"},
                    {"stream", "service_request"},
                    {"risk-health", "yes"},
                    {"risk_words", "A baby sleeps there"},
                    {"key", "the-letter"}};
  const auto cases = desk_.office->count_cases({});
  const auto refused = send({{"The roof.exe", "MZ"}}, typed, "", "/cases");
  EXPECT_TRUE(holds(refused, "href=\"#files\""));
  EXPECT_TRUE(holds(refused, "There has been no heating for a week")) << "what was typed is kept";
  EXPECT_EQ(desk_.office->count_cases({}), cases) << "a form is done whole or not at all";

  const auto sent = send({{"The roof.pdf", pdf}, {"The wall.pdf", other_pdf}}, typed, "", "/cases");
  ASSERT_EQ(sent.status, 303);
  const std::string to = DeskAtWork::location(sent);
  EXPECT_TRUE(holds(desk_.get(officer_, to), "A baby sleeps there"));
  const auto page = desk_.get(officer_, to.substr(0, to.find('?')) + "/files");
  EXPECT_TRUE(holds(page, "The roof.pdf"));
  EXPECT_TRUE(holds(page, "The wall.pdf"));
  EXPECT_EQ(DeskAtWork::location(send({{"The roof.pdf", pdf}, {"The wall.pdf", other_pdf}}, typed, "", "/cases")),
            DeskAtWork::location(sent))
      << "sent twice";
  EXPECT_EQ(desk_.office->count_cases({}), cases + 1);
  const auto begun = desk_.office->find_case(to.substr(7, to.find('?') - 7))->state;
  EXPECT_EQ(begun.stream, "service_request");
  ASSERT_EQ(begun.files.size(), 2U);
  EXPECT_EQ(begun.files.front().person, "n1") << "they came from the one who wrote";
  ASSERT_EQ(begun.tasks.size(), 1U);
  EXPECT_EQ(begun.tasks.front().risk, "health");
}

TEST_P(FilePages, AFileIsAttachedShownAndGivenBackAsItWas) {
  EXPECT_TRUE(holds(desk_.get(officer_, path("/files")), path("/files/new")));
  EXPECT_TRUE(holds(desk_.get(officer_, path("/files/new")), "enctype=\"multipart/form-data\""));
  const std::string bytes = pdf + std::string("\0\xFF\r\n--edg", 9);
  const auto sent = send({{"The roof.pdf", bytes, "application/pdf"}}, {{"about", "What the surveyor saw"}});
  ASSERT_EQ(sent.status, 303) << sent.body;
  const auto page = desk_.get(officer_, DeskAtWork::location(sent));
  EXPECT_TRUE(holds(page, "What you sent is attached"));
  EXPECT_TRUE(holds(page, ">The roof.pdf</a>"));
  EXPECT_TRUE(holds(page, "PDF document, 29 bytes"));
  EXPECT_TRUE(holds(page, "What the surveyor saw"));
  EXPECT_TRUE(holds(page, "<td data-l=\"Attached by\">Ada Quill</td>"));
  EXPECT_TRUE(holds(desk_.get(officer_, path()), "File attached"));
  EXPECT_FALSE(holds(page, crypto::hex(crypto::sha256(bytes)))) << "the hash is for nobody's eyes";

  const auto file = desk_.get(officer_, path("/files/f1"));
  EXPECT_EQ(file.status, 200);
  EXPECT_EQ(file.body, bytes);
  EXPECT_EQ(file.type, "application/pdf");
  EXPECT_EQ(header(file, "Content-Disposition"), "attachment; filename=\"The roof.pdf\"");
  EXPECT_EQ(header(file, "Content-Security-Policy"), "sandbox; default-src 'none'");
  EXPECT_EQ(header(file, "Cache-Control"), "none") << "so that the listener says no-store";
  EXPECT_EQ(state().files.at(0).type, "pdf");
  EXPECT_TRUE(fs::exists(kept_path(bytes))) << "under what it is, not what it is called";
  EXPECT_TRUE(desk_.office->check().empty());
  EXPECT_TRUE(desk_.office->verify().empty());
}

TEST_P(FilePages, SeveralComeAtOnceOrNone) {
  EXPECT_EQ(send({{"a.pdf", pdf}, {"b.pdf", other_pdf}, {"c.txt", "words", "text/plain"}}).status, 303);
  EXPECT_EQ(state().files.size(), 3U);
  EXPECT_EQ(kept_files(), 3U);
  const int version = state().version;

  const auto wrong = send({{"d.pdf", pdf + "d"}, {"e.png", pdf + "e"}, {"f.exe", "MZ"}});
  EXPECT_EQ(wrong.status, 422);
  EXPECT_TRUE(holds(wrong, "There is a problem"));
  EXPECT_TRUE(holds(wrong,
                    "\xE2\x80\x9C"
                    "e.png\xE2\x80\x9D is a PNG picture by its name and a PDF document by what it holds"));
  EXPECT_TRUE(holds(wrong,
                    "\xE2\x80\x9C"
                    "f.exe\xE2\x80\x9D is not of a kind that is taken"))
      << "each is named";
  EXPECT_EQ(send({{"g.pdf", pdf + "g"}, {"a again.pdf", pdf}}).status, 422) << "one of them is there already";
  EXPECT_EQ(send({{"h.pdf", pdf + "h"}, {"i.pdf", pdf + "h"}}).status, 422) << "one came twice";
  EXPECT_EQ(state().version, version);
  EXPECT_EQ(kept_files(), 3U) << "what is refused is not kept";
}

TEST_P(FilePages, TheSameFormAgainHasOneEffectAndOneAnswer) {
  const auto first = send({{"a.pdf", pdf}, {"b.pdf", other_pdf}}, {{"key", "once"}});
  const auto again = send({{"a.pdf", pdf}, {"b.pdf", other_pdf}}, {{"key", "once"}});
  EXPECT_EQ(first.status, 303);
  EXPECT_EQ(DeskAtWork::location(first), DeskAtWork::location(again));
  EXPECT_EQ(state().files.size(), 2U);
  const auto another = send({{"c.pdf", pdf + "c"}}, {{"key", "once"}});
  EXPECT_EQ(another.status, 422);
  EXPECT_TRUE(holds(another, "used for another request"));
  EXPECT_EQ(state().files.size(), 2U);
}

TEST_P(FilePages, WhatIsTooLargeOrTooManyOrNothingIsRefused) {
  const std::string most = "%PDF-1.7" + std::string(static_cast<std::size_t>(casework::most_of_a_file) - 8, 'x');
  EXPECT_TRUE(holds(send({{"a.pdf", most + "x"}}),
                    "\xE2\x80\x9C"
                    "a.pdf\xE2\x80\x9D is 25.0 MB; the most is 25 MB"));
  EXPECT_TRUE(holds(send({{"a.pdf", most + "a"}, {"b.pdf", most}, {"c.pdf", "%PDF-1.7"}}), "50 MB at once"));
  EXPECT_TRUE(holds(send({}), "Select a file"));
  EXPECT_TRUE(holds(send({{"", ""}}), "Select a file")) << "as a browser sends no choice";
  std::vector<Chosen> many;
  for (int i = 0; i < 11; ++i) many.push_back({std::to_string(i) + ".txt", std::to_string(i)});
  EXPECT_TRUE(holds(send(many), "11 files came at once; the most is 10"));
  EXPECT_EQ(kept_files(), 0U);
  many.pop_back();
  EXPECT_EQ(send(many).status, 303);
  EXPECT_EQ(send({{"a.pdf", most}}).status, 303);
  EXPECT_TRUE(
      holds(send({{"a.pdf", pdf}}, {{"on-day", "31"}, {"on-month", "2"}, {"on-year", "2026"}}), "that there is"));
  EXPECT_TRUE(holds(send({{"a.pdf", pdf}}, {{"person", "n7"}}), "Error: Attach files"));
}

TEST_P(FilePages, ANameFromOutsideIsMadeHarmlessAndIsNoPath) {
  EXPECT_EQ(send({{"..\xE2\x80\xAE%22><script>alert(1)</script>.pdf", pdf}}).status, 303);
  const auto page = desk_.get(officer_, path("/files"));
  EXPECT_TRUE(holds(page, path("/files/f1")));
  EXPECT_FALSE(holds(page, "<script>alert"));
  EXPECT_FALSE(holds(page, "\xE2\x80\xAE"));
  const std::string given = header(desk_.get(officer_, path("/files/f1")), "Content-Disposition");
  EXPECT_EQ(given, "attachment; filename=\"script-.pdf\"") << "what stands behind a slash was a folder";
  EXPECT_EQ(kept_files(), 1U);
  EXPECT_TRUE(fs::exists(kept_path(pdf)));
}

TEST_P(FilePages, WhatWasRemovedOrIsOfAnotherCaseIsNotThere) {
  send({{"a.pdf", pdf}});
  const std::string first = reference_;
  reference_ = registered("r2");
  EXPECT_EQ(desk_.get(officer_, path("/files/f1")).status, 404) << "the other case's file";
  EXPECT_EQ(desk_.get(officer_, "/cases/none/files/f1").status, 404);
  reference_ = first;
  for (const char* id : {"f2", "f", "F1", "f01", "%2e%2e", "a%2fb"}) {
    if (const auto target = http::parse_target(path("/files/") + id)) {
      EXPECT_EQ(desk_.get(officer_, path("/files/") + id).status, 404) << id;
    }
  }
  const auto form = desk_.get(officer_, path("/commands/remove_file?file=f1"));
  EXPECT_TRUE(holds(form, "value=\"f1\" checked")) << form.body;
  EXPECT_EQ(desk_.post(officer_, path("/commands/remove_file"), {{"file", "f1"}}).status, 200) << "without a reason";
  EXPECT_EQ(desk_.get(officer_, path("/files/f1")).status, 200);
  const auto removed =
      desk_.post(officer_, path("/commands/remove_file"), {{"file", "f1"}, {"reason", "Another family's roof"}});
  EXPECT_EQ(removed.status, 303);
  EXPECT_EQ(desk_.get(officer_, path("/files/f1")).status, 404);
  const auto page = desk_.get(officer_, DeskAtWork::location(removed));
  EXPECT_FALSE(holds(page, path("/files/f1")));
  const auto history = desk_.get(officer_, path("/history"));
  EXPECT_TRUE(holds(history, "File removed"));
  EXPECT_TRUE(holds(history, "Another family"));
  // Undone, it is offered again.
  EXPECT_EQ(desk_.post(officer_, path("/undo"), {{"version", std::to_string(state().version)}}).status, 303);
  EXPECT_EQ(desk_.get(officer_, path("/files/f1")).body, pdf);
}

TEST_P(FilePages, WhoMayNotWorkCasesMayNotAttachAndWhoMayNotReadThemHasNoFile) {
  send({{"a.pdf", pdf}});
  const std::string administrator = desk_.sign_in("Ben Oarsman", {"administrator"});
  EXPECT_EQ(desk_.get(administrator, path("/files/f1")).status, 403);
  const std::string reader = desk_.sign_in("Cy Oarsman", {"auditor"});
  EXPECT_EQ(desk_.get(reader, path("/files/f1")).status, 200);
  EXPECT_EQ(send({{"b.pdf", other_pdf}}, {}, reader).status, 403);
  EXPECT_EQ(desk_.get(reader, path("/files/new")).status, 403);
  EXPECT_EQ(kept_files(), 1U);
  EXPECT_EQ(desk_.send(DeskAtWork::request("", "GET", path("/files/f1"))).status, 303) << "a stranger signs in first";
  // No other door takes the name of a content that nobody has looked at.
  const auto by_name = desk_.office->run(office::wire({{"key", "k"},
                                                       {"kind", "attach_file"},
                                                       {"case", reference_},
                                                       {"on", "2026-11-17"},
                                                       {"name", "a.pdf"},
                                                       {"type", "png"},
                                                       {"size", 5},
                                                       {"content", std::string(64, 'a')}}),
                                         "Ada Quill");
  ASSERT_FALSE(by_name.has_value());
  EXPECT_EQ(by_name.error().front().rule, "file_comes_with_its_bytes");
}

TEST_P(FilePages, ADamagedFileIsNeverGivenOutAndCheckNamesIt) {
  send({{"a.pdf", pdf}});
  const std::string kept = kept_path(pdf);
  std::string turned = pdf;
  turned[12] = static_cast<char>(turned[12] ^ 4);
  std::ofstream(kept, std::ios::binary) << turned;
  std::string logged;
  const auto ask = [&] {
    return answer(*desk_.routes, DeskAtWork::request(officer_, "GET", path("/files/f1")),
                  [&](std::string_view reference, std::string_view about) {
                    logged = std::string(reference) + " " + std::string(about);
                  });
  };
  const auto damaged = ask();
  EXPECT_EQ(damaged.status, 500);
  EXPECT_TRUE(holds(damaged, "This file is damaged"));
  EXPECT_TRUE(holds(damaged, logged.substr(0, logged.find(' ')))) << "the page quotes what the log says";
  EXPECT_NE(logged.find("file f1 of " + reference_), std::string::npos) << logged;
  EXPECT_FALSE(holds(damaged, "ceiling"));
  const auto problems = desk_.office->check();
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_FALSE(problems.front().is_note);
  EXPECT_NE(problems.front().what.find("file f1 of " + reference_), std::string::npos);

  fs::remove(kept);
  EXPECT_EQ(ask().status, 500) << "missing";
  EXPECT_EQ(desk_.office->check().size(), 1U);
  EXPECT_EQ(desk_.get(officer_, path()).status, 200) << "the case can be worked on";
  // Somebody has it still and attaches it to another case: the content is whole again, for both.
  const std::string first = reference_;
  reference_ = registered("r2");
  EXPECT_EQ(send({{"the same.pdf", pdf}}).status, 303);
  reference_ = first;
  EXPECT_EQ(ask().body, pdf);
  EXPECT_TRUE(desk_.office->check().empty());
}

TEST_P(FilePages, CheckNamesWhatLiesThereAndNoCaseNames) {
  send({{"a.pdf", pdf}});
  fs::create_directories(fs::path(kept_path("orphan")).parent_path());
  std::ofstream(kept_path("orphan")) << "orphan";
  const auto problems = desk_.office->check();
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_TRUE(problems.front().is_note) << "a command that was refused may leave one";
  EXPECT_NE(problems.front().what.find(crypto::hex(crypto::sha256("orphan"))), std::string::npos);
  // What was half written when the program was killed goes with the next start.
  const fs::path half = fs::path(kept_path(pdf)).parent_path() / ".new-00";
  std::ofstream(half) << "half";
  desk_.routes.reset();
  desk_.office.reset();
  desk_.office = desk_.body.open();
  EXPECT_FALSE(fs::exists(half));
  EXPECT_EQ(desk_.office->check().size(), 1U);
}

TEST_P(FilePages, WithoutAFolderNothingIsAttachedAndTheReasonIsSaid) {
  send({{"a.pdf", pdf}});
  desk_.routes.reset();
  desk_.office.reset();
  desk_.office = office::Office::open({desk_.body.place().database, ""}, desk_.body.options());
  desk_.routes = std::make_unique<http::Routes>(*site_routes(desk_.office.get()));
  const auto refused = send({{"b.pdf", other_pdf}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(holds(refused, "no folder for files"));
  EXPECT_EQ(desk_.office->check().size(), 1U) << "the file that it cannot see";
}

TEST_P(FilePages, AFileIsFoundByItsNameAndWhatItIsAbout) {
  send({{"surveyor.pdf", pdf}}, {{"about", "The guttering"}});
  EXPECT_EQ(desk_.office->search().find("surveyor", 0, 10).count, 1);
  EXPECT_EQ(desk_.office->search().find("guttering", 0, 10).count, 1);
  EXPECT_EQ(desk_.office->search().find(crypto::hex(crypto::sha256(pdf)), 0, 10).count, 0);
}

}  // namespace
}  // namespace redress::web::testing
