#include "core/exchange/text_check.h"

#include "core/base/text.h"
#include "core/exchange/json_document.h"
#include "core/exchange/limits.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace trustline {

namespace {

    using namespace std::string_view_literals;

    struct Signature {
        std::string_view bytes;
        char const* sentence;
    };

    constexpr std::array signatures {
        Signature { "\x89PNG"sv, "This is a picture, not a Trustline map" },
        Signature { "\xFF\xD8\xFF"sv, "This is a picture, not a Trustline map" },
        Signature { "GIF8"sv, "This is a picture, not a Trustline map" },
        Signature { "%PDF-"sv, "This is a PDF document, not a Trustline map" },
        Signature { "PK\x03\x04"sv, "This is a ZIP or Office file: save a table as CSV first" },
        Signature { "\x1F\x8B"sv, "This is a compressed file: unpack it first" },
    };

    Error at_the_start(char const* sentence)
    {
        return { sentence, {}, { 1, 1, "" } };
    }

    std::string_view without_leading_space(std::string_view text)
    {
        auto const begin = text.find_first_not_of(" \t\r\n");
        return begin == std::string_view::npos ? std::string_view {} : text.substr(begin);
    }

    // Every second byte of Latin text in UTF-16 is zero, and JSON begins with Latin characters.
    bool is_utf16(std::string_view text)
    {
        if (text.starts_with("\xFF\xFE"sv) || text.starts_with("\xFE\xFF"sv))
            return true;
        if (text.size() < 4)
            return false;
        bool const is_little_endian = text[0] != 0 && text[1] == 0 && text[2] != 0 && text[3] == 0;
        bool const is_big_endian = text[0] == 0 && text[1] != 0 && text[2] == 0 && text[3] != 0;
        return is_little_endian || is_big_endian;
    }

    std::optional<Error> refused_as_markup(std::string_view text)
    {
        if (!is_markup(text))
            return std::nullopt;
        if (text.substr(0, 2'000).find("<svg") != std::string_view::npos)
            return at_the_start("This picture holds no map: only an SVG file that Trustline exported does");
        return at_the_start("This is a web page or XML, not a Trustline map: the address may have asked for a login");
    }

    std::optional<Error> refused_by_bytes(std::string_view text)
    {
        if (text.find_first_not_of('\0') == std::string_view::npos)
            return at_the_start("This file holds nothing but zeros: it was damaged while it was saved, so look for an older copy");
        if (is_utf16(text))
            return at_the_start("This text is in UTF-16: save it as UTF-8 and open it again");
        for (auto const& signature : signatures) {
            if (text.starts_with(signature.bytes))
                return at_the_start(signature.sentence);
        }
        return std::nullopt;
    }

    // Most of a map is: eight bytes are asked at once. False when there are fewer.
    bool is_ascii(std::string_view eight_bytes)
    {
        std::uint64_t bytes = 0;
        if (eight_bytes.size() < sizeof bytes)
            return false;
        std::memcpy(&bytes, eight_bytes.data(), sizeof bytes);
        return (bytes & 0x8080'8080'8080'8080) == 0;
    }

    // A letter that was cut in two at the end is no damage inside.
    bool is_cut_letter(std::string_view rest)
    {
        auto const lead = static_cast<unsigned char>(rest[0]);
        std::size_t const length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        auto const is_continuation = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; };
        return lead >= 0xC2 && lead <= 0xF4 && rest.size() < length && std::all_of(rest.begin() + 1, rest.end(), is_continuation);
    }

    std::optional<Error> refused_by_encoding(std::string_view text)
    {
        auto const valid = valid_utf8_prefix(text);
        if (valid < text.size()) {
            auto const place = place_at(text, valid, "");
            if (is_cut_letter(text.substr(valid)))
                return Error { "The text ends too early: it was cut off while it was saved, copied or downloaded", {}, place };
            return Error { "This is not UTF-8: save the text as UTF-8 and open it again", {}, place };
        }
        auto const zero = text.find('\0');
        if (zero != std::string_view::npos)
            return Error { "There are zero bytes in the text: it was damaged while it was saved, so look for an older copy", {},
                place_at(text, zero, "") };
        return std::nullopt;
    }

}

std::string_view without_byte_order_mark(std::string_view text)
{
    constexpr auto mark = "\xEF\xBB\xBF"sv;
    return text.starts_with(mark) ? text.substr(mark.size()) : text;
}

bool is_markup(std::string_view text)
{
    return without_leading_space(without_byte_order_mark(text)).starts_with('<');
}

std::string_view beginning_of(std::string_view text)
{
    constexpr std::size_t most_bytes = 40;
    if (text.size() <= most_bytes)
        return text;
    auto end = most_bytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    return text.substr(0, end);
}

std::size_t valid_utf8_prefix(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        if (is_ascii(text.substr(at, 8))) {
            at += 8;
            continue;
        }
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++at;
            continue;
        }
        std::size_t const begin = at;
        // U+FFFD itself has three bytes, a broken byte is passed alone.
        if (next_code_point(text, at) == 0xFFFD && at == begin + 1)
            return begin;
    }
    return text.size();
}

std::optional<Error> refused_as_bytes(std::string_view whole)
{
    if (whole.size() > max_file_bytes)
        return Error { "This is larger than {0} MB, the most that a map may have", { std::to_string(max_file_bytes / 1'000'000) }, {} };
    auto const text = without_byte_order_mark(whole);
    auto const content = without_leading_space(text);
    if (content.empty())
        return at_the_start("There is nothing in this file: it is empty");
    if (auto error = refused_by_bytes(text))
        return error;
    if (auto error = refused_as_markup(content))
        return error;
    return refused_by_encoding(text);
}

std::optional<Error> refused_as_text(std::string_view whole)
{
    if (auto error = refused_as_bytes(whole))
        return error;
    auto const content = without_leading_space(without_byte_order_mark(whole));
    if (!content.starts_with('{') && !content.starts_with('['))
        return at_the_start("This is not a Trustline map: a map is JSON text that begins with {");
    return std::nullopt;
}

}
