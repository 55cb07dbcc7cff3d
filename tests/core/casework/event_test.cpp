#include "core/casework/event.h"

#include <gtest/gtest.h>

namespace redress::casework {
namespace {

// The record holds these names and numbers for ever: this list only grows.
TEST(EventKinds, KeepTheirNamesAndNumbers) {
  const std::pair<int, const char*> recorded[] = {
      {1, "case_received"},   {2, "received_date_changed"}, {3, "case_triaged"},       {4, "head_added"},
      {5, "head_withdrawn"},  {6, "case_acknowledged"},     {7, "case_allocated"},     {8, "contact_recorded"},
      {9, "promise_made"},    {10, "promise_kept"},         {11, "promise_missed"},    {12, "note_added"},
      {13, "clock_extended"}, {14, "clock_paused"},         {15, "clock_resumed"},     {16, "finding_proposed"},
      {17, "finding_issued"}, {18, "approval_requested"},   {19, "approval_decided"},  {20, "stage_answered"},
      {21, "case_escalated"}, {22, "remedy_agreed"},        {23, "remedy_done"},       {24, "delay_explained"},
      {25, "case_closed"},    {26, "case_reopened"},        {27, "step_taken"},        {28, "field_set"},
      {29, "event_annulled"}, {30, "person_added"},         {31, "person_changed"},    {32, "person_removed"},
      {33, "task_set"},       {34, "risk_flagged"},         {35, "task_done"},         {36, "task_dropped"},
      {37, "case_linked"},    {38, "file_attached"},        {39, "file_removed"},      {40, "item_done"},
      {41, "remedy_changed"}, {42, "remedy_dropped"},       {43, "reminder_sent"},     {44, "procedure_moved"},
      {45, "meeting_called"}, {46, "meeting_changed"},      {47, "conflict_declared"}, {48, "papers_issued"},
      {49, "meeting_held"},   {50, "meeting_cancelled"},    {51, "version_recorded"},  {52, "anomaly_raised"}};
  EXPECT_EQ(std::size(recorded), static_cast<std::size_t>(last_event_kind));
  for (const auto& [number, name] : recorded) {
    EXPECT_EQ(to_text(static_cast<EventKind>(number)), name);
    EXPECT_EQ(parse_event_kind(name), static_cast<EventKind>(number));
  }
  EXPECT_EQ(parse_event_kind("case_forgotten"), std::nullopt);
  EXPECT_EQ(parse_event_kind(""), std::nullopt);
}

}  // namespace
}  // namespace redress::casework
