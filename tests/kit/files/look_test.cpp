// What a file is: its name, what its sender declared and its first bytes in; its kind or a refusal out.
#include "kit/files/look.h"

#include <gtest/gtest.h>

#include "kit/files/picture.h"
#include "kit/files/zip_directory.h"
#include "tests/kit/files/made_files.h"

namespace redress::files {
namespace {

using namespace testing;
using namespace std::string_literals;

const std::string pdf = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
const std::string mail =
    "Received: from a\r\n by b\r\nFrom: Mrs J. Whitcombe <j@example.org>\r\nSubject: Damp\r\n\r\nHello";
const std::string odt_type = "application/vnd.oasis.opendocument.text";
const std::string docx_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

struct Row {
  std::string name, declared, bytes;
  std::string verdict;  // the code of its kind, or the rule that refuses it
  std::string says = {};
};

const std::vector<Row>& rows() {
  static const std::vector<Row> all{
      // What is what it says.
      {"letter.pdf", "application/pdf", pdf, "pdf"},
      {"LETTER.PDF", "", pdf, "pdf"},
      {"letter.pdf", "application/octet-stream", pdf, "pdf"},
      {"roof.png", "image/png", png(4000, 3000), "png"},
      {"roof.jpg", "image/jpeg", jpeg(4000, 3000), "jpeg"},
      {"roof.JPEG", "image/pjpeg", jpeg(4000, 3000), "jpeg"},
      {"roof.gif", "image/gif", gif(100, 80), "gif"},
      {"roof.heic", "image/heic", heic(4032, 3024), "heic"},
      {"note.txt", "text/plain", "\xEF\xBB\xBFSie sagte \xC3\xA4h\r\n\tund ging", "text"},
      {"list.csv", "application/vnd.ms-excel", "a,b\n1,2\n", "csv"},
      {"mail.eml", "message/rfc822", mail, "eml"},
      {"call.mp3", "audio/mpeg", "ID3\4\0\0\0\0\0\0\0abc"s, "mp3"},
      {"call.mp3", "audio/mp3", "\xFF\xFB\x90\x44 and so on", "mp3"},
      {"call.m4a", "audio/x-m4a", box("ftyp", "M4A " + big(0, 4) + "mp42"), "m4a"},
      {"call.wav", "audio/wav", "RIFF" + little(36, 4) + "WAVEfmt ", "wav"},
      {"letter.docx", docx_type, office_document("word"), "docx"},
      {"sums.xlsx", "", office_document("xl"), "xlsx"},
      {"talk.pptx", "", office_document("ppt"), "pptx"},
      {"letter.odt", odt_type, open_document(odt_type), "odt"},
      {"sums.ods", "", open_document("application/vnd.oasis.opendocument.spreadsheet"), "ods"},

      // Name and bytes say two things.
      {"roof.png", "image/png", jpeg(40, 30), "file_is_what_its_name_says",
       "\xE2\x80\x9Croof.png\xE2\x80\x9D is a PNG picture by its name and a JPEG picture by what it holds"},
      {"letter.pdf", "application/pdf", "MZ\x90", "file_is_what_its_name_says", "a program"},
      {"letter.pdf", "application/pdf", "<!DOCTYPE html><script>alert(1)</script>", "file_is_what_its_name_says",
       "a web page"},
      {"letter.pdf", "application/pdf", "GIF89a%PDF-1.7", "file_is_what_its_name_says", "a GIF picture"},
      {"roof.jpg", "image/jpeg", "<svg xmlns='http://www.w3.org/2000/svg' onload='x'/>", "file_is_what_its_name_says",
       "a web page"},
      {"letter.docx", "", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and so on", "file_is_what_its_name_says",
       "a document of an older Office"},
      {"letter.docx", "", pdf, "file_is_what_its_name_says", "a PDF document"},
      {"letter.docx", docx_type, office_document("xl"), "file_is_what_its_name_says", "an Excel workbook"},
      {"letter.docx", docx_type, zip({{"a.txt", "a"}}), "file_is_what_its_name_says", "archives are not taken"},
      {"letter.odt", "", zip({{"content.xml", "a"}, {"mimetype", odt_type}}), "file_is_what_its_name_says", "zip file"},
      {"sums.ods", "", open_document(odt_type), "file_is_what_its_name_says", "an OpenDocument text"},
      {"note.txt", "text/plain", "\xFF\xFEn\0o\0"s, "text_is_utf8", "save it as UTF-8"},
      {"note.txt", "text/plain", "caf\xE9", "text_is_utf8"},
      {"note.txt", "text/plain", "a\0b"s, "text_is_utf8"},
      {"note.txt", "text/plain", png(1, 1), "file_is_what_its_name_says", "a PNG picture"},
      {"list.csv", "text/csv", "a,b\n\x1B[2J", "text_is_utf8"},
      {"mail.eml", "message/rfc822", "Dear all, from: me", "file_is_what_its_name_says", "and text by what it holds"},
      {"mail.eml", "", "<html>\nFrom: a\nTo: b\n", "file_is_what_its_name_says"},
      {"mail.eml", "", "From: a\n\nTo: b\n", "file_is_what_its_name_says"},
      {"call.mp3", "", "\xFF\xFB\xF0\x44", "file_is_what_its_name_says"},
      {"call.wav", "", "RIFF" + little(36, 4) + "AVI LIST", "file_is_what_its_name_says"},

      // What was declared says a third thing.
      {"letter.pdf", "text/html", pdf, "file_is_what_it_is_declared", "was sent as text/html"},
      {"roof.png", "image/svg+xml", png(1, 1), "file_is_what_it_is_declared"},
      {"note.txt", "text/html", "<b>a</b>", "file_is_what_it_is_declared"},

      // What is not taken at all.
      {"setup.exe", "application/x-msdownload", "MZ\x90", "file_is_of_a_kind_that_is_taken", "a program"},
      {"all.zip", "application/zip", zip({{"a", "a"}}), "file_is_of_a_kind_that_is_taken", "a zip file"},
      {"page.html", "text/html", "<html>", "file_is_of_a_kind_that_is_taken", "a web page"},
      {"drawing.svg", "image/svg+xml", "<svg/>", "file_is_of_a_kind_that_is_taken"},
      {"letter.docm", "", office_document("word"), "file_is_of_a_kind_that_is_taken"},
      {"letter", "", pdf, "file_is_of_a_kind_that_is_taken", "a PDF document"},
      {".pdf", "", pdf, "file_is_of_a_kind_that_is_taken"},
      {"letter.pdf.exe", "", pdf, "file_is_of_a_kind_that_is_taken"},
      {"empty.pdf", "application/pdf", "", "file_says_something", "is empty"},

      // Pictures by their headers.
      {"flood.png", "", png(65535, 65535), "picture_is_not_too_large", "65535 by 65535"},
      {"flood.png", "", png(0xFFFFFFFF, 0xFFFFFFFF), "picture_is_not_too_large"},
      {"flood.gif", "", gif(65535, 65535), "picture_is_not_too_large"},
      {"flood.jpg", "", jpeg(65535, 65535), "picture_is_not_too_large"},
      {"flood.heic", "", heic(100000, 100000), "picture_is_not_too_large"},
      {"large.png", "", png(20000, 10000), "png"},
      {"large.png", "", png(20000, 10001), "picture_is_not_too_large"},
      {"none.png", "", png(0, 10), "picture_says_its_size"},
      {"cut.png", "", png(10, 10).substr(0, 20), "picture_says_its_size"},
      {"cut.jpg", "", jpeg(10, 10).substr(0, 16), "picture_says_its_size"},
      {"cut.heic", "", heic(10, 10).substr(0, 40), "picture_says_its_size"},

      // Documents by their directories.
      {"macro.docx", "", office_document("word", {{"word/vbaProject.bin", "x"}}), "document_has_no_macros", "programs"},
      {"macro.xlsx", "", office_document("xl", {{"xl/VBAPROJECT.BIN", "x"}}), "document_has_no_macros"},
      {"macro.odt", "", open_document(odt_type, {{"Basic/Standard/Module1.xml", "x"}}), "document_has_no_macros"},
      {"cut.docx", "", office_document("word").substr(0, 90), "document_is_sound", "is not whole"},
      {"locked.docx", "", office_document("word", {{.name = "a", .content = "x", .flags = 1}}), "document_is_sound",
       "password"},
      {"slip.docx", "", office_document("word", {{"../../etc/passwd", "x"}}), "document_is_sound", "leads out of it"},
  };
  return all;
}

TEST(LookAtFiles, TheTableComesOut) {
  for (const auto& row : rows()) {
    const auto kind = look_at(row.name, row.declared, row.bytes);
    const std::string verdict = kind ? std::string((*kind)->code) : kind.error().front().rule;
    EXPECT_EQ(verdict, row.verdict) << row.name << ": " << (kind ? "taken" : kind.error().front().text);
    if (kind) continue;
    ASSERT_EQ(kind.error().size(), 1U);
    const std::string& text = kind.error().front().text;
    EXPECT_TRUE(text.starts_with("\xE2\x80\x9C" + row.name + "\xE2\x80\x9D ")) << text;
    EXPECT_NE(text.find(row.says), std::string::npos) << row.name << ": " << text;
  }
}

// Every kind stands in the table, so that a new one is not forgotten.
TEST(LookAtFiles, EveryKindIsTakenOnce) {
  for (const auto& kind : file_kinds()) {
    EXPECT_TRUE(std::any_of(rows().begin(), rows().end(), [&](const Row& row) { return row.verdict == kind.code; }))
        << kind.code;
    EXPECT_EQ(kind_called(kind.code), &kind);
  }
}

std::string wrong_with_zip(const std::string& bytes) {
  const auto entries = read_zip_directory(bytes);
  return entries ? std::to_string(entries->size()) : entries.error().front().rule;
}

TEST(ZipDirectories, WhatTwoReadersCouldSeeDifferentlyOrDoesHarmIsRefused) {
  EXPECT_EQ(wrong_with_zip(zip({{"a", "1"}, {"b/c", "22"}})), "2");
  EXPECT_EQ(wrong_with_zip(""), "zip_is_whole");
  EXPECT_EQ(wrong_with_zip(zip({{"a", "1"}}, "more")), "zip_is_whole") << "behind its end";
  EXPECT_EQ(wrong_with_zip("MZ" + zip({{"a", "1"}})), "zip_is_whole") << "before its beginning";
  EXPECT_EQ(wrong_with_zip(zip({})), "zip_is_whole");
  for (const char* name : {"../a", "a/../../b", "/etc/passwd", "C:\\a", "a\\b", "..", "a/./b", "x:y"})
    EXPECT_EQ(wrong_with_zip(zip({{name, "1"}})), "zip_stays_inside") << name;
  EXPECT_EQ(wrong_with_zip(zip({{"a\xFF", "1"}})), "zip_stays_inside");
  EXPECT_EQ(wrong_with_zip(zip({{"a", "1"}, {"a", "2"}})), "zip_names_stand_once");
  EXPECT_EQ(wrong_with_zip(zip({{.name = "a", .content = "1", .flags = 1}})), "zip_is_not_encrypted");
  EXPECT_EQ(wrong_with_zip(zip({{.name = "a", .content = "1", .method = 99}})), "zip_is_deflated");
  EXPECT_EQ(wrong_with_zip(zip({{.name = "a", .content = "1", .name_in_head = "b"}})), "zip_is_whole");
  EXPECT_EQ(wrong_with_zip(zip({{.name = "a", .content = "/etc", .outside = 0xA1FF0000}})), "zip_has_no_links");
  EXPECT_EQ(wrong_with_zip(zip({{.name = "a", .content = "1", .stands_at = 0x7FFFFFFF}})), "zip_is_whole");
  EXPECT_EQ(wrong_with_zip(zip({{.name = "a", .content = "1", .method = 8, .unpacked = 0x7FFFFFFF}})),
            "zip_is_not_too_large_unpacked");
  EXPECT_EQ(wrong_with_zip(zip({{.name = "a", .content = "1", .method = 8, .unpacked = 402}})),
            "zip_is_not_packed_too_much");
  const std::string packed(1000, 'x');
  EXPECT_EQ(wrong_with_zip(zip({{.name = "a", .content = packed, .method = 8, .unpacked = 200'000}})), "1");
  // The parts of a bomb that share their bytes.
  std::vector<MadeEntry> shared{{.name = "a", .content = std::string(1000, 'x')}};
  for (int i = 0; i < 3; ++i)
    shared.push_back({.name = "a" + std::string(1, static_cast<char>('a' + i)), .content = "1", .stands_at = 0});
  EXPECT_EQ(wrong_with_zip(zip(shared)), "zip_is_whole");
  std::vector<MadeEntry> many(most_entries + 1);
  for (std::size_t i = 0; i < many.size(); ++i) many[i].name = std::to_string(i);
  EXPECT_EQ(wrong_with_zip(zip(many)), "zip_has_few_entries");
  many.pop_back();
  EXPECT_EQ(wrong_with_zip(zip(many)), "5000");
  // Cut anywhere, it is refused and nothing is read beyond its end.
  const std::string whole = office_document("word");
  for (std::size_t length = 0; length < whole.size(); ++length)
    EXPECT_EQ(wrong_with_zip(whole.substr(0, length)), "zip_is_whole") << length;
}

}  // namespace
}  // namespace redress::files
