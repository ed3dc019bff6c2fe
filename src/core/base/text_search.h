#pragma once

// Words that somebody looks for in texts, as people expect it of a search: in any case, in any script, and a plain letter
// finds those with marks ("o" finds "ö"), while a letter with a mark finds only itself.

#include <string>
#include <string_view>
#include <vector>

namespace trustline {

class SearchWords {
public:
    explicit SearchWords(std::string_view typed);
    bool is_empty() const { return m_words.empty(); }

    // Every word occurs in one or the other of the texts.
    bool are_in(std::vector<std::string_view> const& texts) const;

private:
    std::vector<std::u32string> m_words;
};

}
