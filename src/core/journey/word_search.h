#pragma once

// Which records have the words that somebody looks for, in what people wrote into them.

#include "core/base/text_search.h"
#include "core/journey/records.h"

namespace trustline {

inline bool has_words(SearchWords const& words, Touchpoint const& record)
{
    std::string_view const reason = record.moment_of_truth ? std::string_view(record.moment_of_truth->reason) : std::string_view();
    return words.are_in({ record.title, record.description, record.channel_name, record.owner, reason });
}
inline bool has_words(SearchWords const& words, Note const& record) { return words.are_in({ record.text }); }
inline bool has_words(SearchWords const& words, Link const& record) { return words.are_in({ record.label }); }
inline bool has_words(SearchWords const& words, Stage const& record) { return words.are_in({ record.title, record.description }); }
inline bool has_words(SearchWords const& words, Lane const& record) { return words.are_in({ record.title }); }

}
