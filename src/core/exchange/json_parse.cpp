#include "core/exchange/json_document.h"

#include "core/base/text.h"
#include "core/exchange/limits.h"
#include "core/exchange/text_check.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace trustline {

namespace {

    // Of every character they are asked: no functions, which would be a call each.
    constexpr auto is_between_tokens = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == ',' || c == ':'; };
    constexpr auto is_in_number = [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E'; };

    template<class Is>
    std::size_t end_of(std::string_view text, std::size_t at, Is is)
    {
        while (at < text.size() && is(text[at]))
            ++at;
        return at;
    }

    // Takes nlohmann's events. They come without a place, but one value after the other: whatever comes next begins
    // behind what came last, at the first character that is neither space nor separator.
    class DocumentMaker {
    public:
        explicit DocumentMaker(std::string_view text)
            : m_text(text)
            , m_builder(text)
        {
        }

        bool null() { return begin_value() && (m_builder.null(), skip(4)); }
        bool boolean(bool value) { return begin_value() && (m_builder.boolean(value), skip(value ? 4 : 5)); }
        bool number_integer(std::int64_t value) { return add_number(double(value)); }
        bool number_unsigned(std::uint64_t value) { return add_number(double(value)); }
        bool number_float(double value, std::string const&) { return add_number(value); }
        bool string(std::string& text);
        bool binary(nlohmann::json::binary_t&) { return false; } // never in JSON texts
        bool key(std::string& key);
        bool start_object(std::size_t) { return begin_value() && is_depth_allowed() && (m_builder.begin_object(), skip_bracket()); }
        bool end_object();
        bool start_array(std::size_t) { return begin_value() && is_depth_allowed() && (m_builder.begin_array(), skip_bracket()); }
        bool end_array();
        bool parse_error(std::size_t position, std::string const& token, nlohmann::detail::exception const& problem);

        std::optional<Error> const& error() const { return m_error; }
        JsonDocument take() { return m_builder.take(); }

    private:
        bool begin_value();
        void go_to_token();
        bool skip(std::size_t bytes);
        bool skip_bracket();
        void skip_string(std::size_t size, bool stands_there);
        bool add_number(double value);
        bool is_text_allowed(std::string_view text);
        bool is_depth_allowed();
        bool has_no_repeated_keys(JsonValue object);
        std::string pointer_here() const;
        bool refuse(std::string message, std::vector<std::string> arguments, std::size_t offset);

        std::string_view m_text;
        JsonBuilder m_builder;
        std::size_t m_at = 0; // behind what was read so far
        std::optional<Error> m_error;
    };

    void DocumentMaker::go_to_token()
    {
        m_at = end_of(m_text, m_at, is_between_tokens);
        m_builder.set_start(std::uint32_t(m_at));
    }

    bool DocumentMaker::skip(std::size_t bytes)
    {
        m_at += bytes;
        return true;
    }

    // The key that was read last is one of another container's.
    bool DocumentMaker::skip_bracket()
    {
        m_builder.forget_key();
        return skip(1);
    }

    void DocumentMaker::skip_string(std::size_t size, bool stands_there)
    {
        if (stands_there && m_text[m_at + 1 + size] == '"') {
            m_at += size + 2;
            return;
        }
        for (++m_at; m_text[m_at] != '"'; ++m_at) {
            if (m_text[m_at] == '\\')
                ++m_at;
        }
        ++m_at;
    }

    bool DocumentMaker::begin_value()
    {
        go_to_token();
        if (m_builder.count() < max_json_values)
            return true;
        return refuse("There are more than {0} values in this text, the most that can be read", { std::to_string(max_json_values) }, m_at);
    }

    bool DocumentMaker::is_depth_allowed()
    {
        if (m_builder.depth() < std::size_t(max_json_depth))
            return true;
        return refuse("This is nested too deeply: {0} levels are the most", { std::to_string(max_json_depth) }, m_at);
    }

    bool DocumentMaker::is_text_allowed(std::string_view text)
    {
        if (text.find('\0') != std::string_view::npos)
            return refuse("A text cannot contain the character U+0000: remove it", {}, m_at);
        if (text.size() > max_text_characters && code_points_in(text) > max_text_characters)
            return refuse("This text is longer than {0} characters: shorten it", { std::to_string(max_text_characters) }, m_at);
        return true;
    }

    bool DocumentMaker::add_number(double value)
    {
        if (!begin_value())
            return false;
        auto const end = end_of(m_text, m_at, is_in_number);
        m_builder.number(value, m_text.substr(m_at, end - m_at));
        m_at = end;
        return true;
    }

    bool DocumentMaker::string(std::string& text)
    {
        if (!begin_value() || !is_text_allowed(text))
            return false;
        skip_string(text.size(), m_builder.text(text));
        return true;
    }

    bool DocumentMaker::key(std::string& key)
    {
        go_to_token();
        if (!is_text_allowed(key))
            return false;
        skip_string(key.size(), m_builder.key(key));
        return true;
    }

    bool DocumentMaker::end_object()
    {
        go_to_token();
        auto const object = m_builder.innermost();
        m_builder.end();
        return has_no_repeated_keys(object) && skip_bracket();
    }

    bool DocumentMaker::end_array()
    {
        go_to_token();
        m_builder.end();
        return skip_bracket();
    }

    // The member that repeats a key and stands first in the text.
    std::optional<JsonValue> first_repeated(JsonValue object)
    {
        std::vector<JsonValue> members;
        for (auto const member : object)
            members.push_back(member);
        std::stable_sort(members.begin(), members.end(), [](auto const& a, auto const& b) { return a.key() < b.key(); });
        std::optional<JsonValue> first;
        for (std::size_t i = 1; i < members.size(); ++i) {
            bool const is_repeated = members[i].key() == members[i - 1].key();
            if (is_repeated && (!first || members[i].index() < first->index()))
                first = members[i];
        }
        return first;
    }

    bool has_few_different_keys(JsonValue object)
    {
        constexpr std::size_t few = 16;
        std::string_view keys[few];
        std::size_t count = 0;
        for (auto const member : object) {
            if (count == few || std::find(keys, keys + count, member.key()) != keys + count)
                return false;
            keys[count++] = member.key();
        }
        return true;
    }

    // [X5] Two readers of one file must never see two truths.
    bool DocumentMaker::has_no_repeated_keys(JsonValue object)
    {
        if (has_few_different_keys(object))
            return true;
        auto const repeated = first_repeated(object);
        if (!repeated)
            return true;
        m_error = Error { "The key \"{0}\" is used twice here: keep one of the two", { std::string(beginning_of(repeated->key())) },
            repeated->place() };
        return false;
    }

    std::string DocumentMaker::pointer_here() const
    {
        if (m_builder.depth() == 0)
            return {};
        auto const container = m_builder.innermost();
        auto const pointer = m_builder.so_far().pointer_to(container.index());
        auto const key = m_builder.last_key();
        return container.is_object() && !key.empty() ? joined_pointer(pointer, key) : pointer;
    }

    bool DocumentMaker::refuse(std::string message, std::vector<std::string> arguments, std::size_t offset)
    {
        m_error = Error { std::move(message), std::move(arguments), place_at(m_text, offset, pointer_here()) };
        return false;
    }

    // What a token that JSON does not allow tells about the mistake.
    char const* hint_for(std::string_view text, std::size_t offset)
    {
        auto const rest = text.substr(offset);
        if (rest.starts_with('/'))
            return "JSON has no comments: remove this one";
        if (rest.starts_with('\''))
            return "Texts stand in double quotes in JSON";
        if (rest.starts_with("NaN") || rest.starts_with("Infinity") || rest.starts_with("-Infinity"))
            return "A number must be finite: leave out what is not known";
        auto const before = text.substr(0, offset).find_last_not_of(" \t\r\n");
        bool const is_behind_comma = before != std::string_view::npos && text[before] == ',';
        if (is_behind_comma && (rest.starts_with('}') || rest.starts_with(']')))
            return "There is a comma before this bracket: remove it";
        return nullptr;
    }

    bool DocumentMaker::parse_error(std::size_t position, std::string const& token, nlohmann::detail::exception const& problem)
    {
        constexpr int out_of_range = 406;
        if (position > m_text.size())
            return refuse("The text ends too early: it was cut off while it was saved, copied or downloaded", {}, m_text.size());
        std::size_t const begin = position > token.size() ? position - token.size() : 0;
        // The token as reported spells control characters out, so it may be longer than what stands there.
        bool const stands_there = m_text.substr(begin, token.size()) == token;
        std::size_t const offset = stands_there && begin >= m_at ? begin : position - (position > 0 ? 1 : 0);
        if (problem.id == out_of_range)
            return refuse("The number {0} is too large", { std::string(beginning_of(token)) }, offset);
        if (auto const* hint = hint_for(m_text, offset))
            return refuse(hint, {}, offset);
        if (m_builder.depth() == 0 && m_builder.count() > 0)
            return refuse("There is more text behind the end of the JSON: remove it", {}, offset);
        return refuse("This is not correct JSON at \"{0}\": look for a missing comma, quote or bracket just before it",
            { std::string(beginning_of(token)) }, offset);
    }

}

Result<JsonDocument> JsonDocument::parse(std::string_view text)
{
    DocumentMaker maker(text);
    bool const is_read = nlohmann::json::sax_parse(text.begin(), text.end(), &maker);
    if (!is_read)
        return *maker.error();
    return maker.take();
}

}
