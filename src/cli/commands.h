#pragma once

// One function a command of the tool. Arguments come checked: files are there, options are known.

#include "cli/streams.h"

#include <string>
#include <vector>

namespace trustline {

int validate_files(std::vector<std::string> const& files, Streams const& streams);
int format_files(std::vector<std::string> const& files, bool only_check, Streams const& streams);
int convert_file(std::string const& from, std::string const& to, Streams const& streams);
enum class ReportForm { Text, Json, Csv };
// Round, persona and the round to compare with by id or title; empty: the current round, everybody, the round before.
struct ReportArguments {
    std::string file;
    ReportForm form = ReportForm::Text;
    std::string round;
    std::string persona;
    std::string compare;
};
int report_file(ReportArguments const& asked, Streams const& streams);
int survey_file(std::vector<std::string> const& arguments, Streams const& streams); // reads its own options

}
