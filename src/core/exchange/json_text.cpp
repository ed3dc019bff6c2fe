#include "core/exchange/json_text.h"

#include <cassert>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace trustline {

namespace {

    constexpr double largest_exact_integer = 9'007'199'254'740'992.0; // 2^53
    constexpr double powers_of_ten[] { 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
        1e17, 1e18, 1e19, 1e20, 1e21, 1e22 };

    bool needs_escape(char c)
    {
        return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
    }

    void append_escape(std::string& out, char c)
    {
        switch (c) {
        case '"':
            out += "\\\"";
            return;
        case '\\':
            out += "\\\\";
            return;
        case '\b':
            out += "\\b";
            return;
        case '\f':
            out += "\\f";
            return;
        case '\n':
            out += "\\n";
            return;
        case '\r':
            out += "\\r";
            return;
        case '\t':
            out += "\\t";
            return;
        default:
            break;
        }
        constexpr std::string_view hex = "0123456789abcdef";
        out += "\\u00";
        out += hex[static_cast<unsigned char>(c) >> 4];
        out += hex[static_cast<unsigned char>(c) & 0xF];
    }

    void append_integer(std::string& out, std::int64_t number)
    {
        char digits[24];
        auto const end = std::to_chars(digits, digits + sizeof digits, number).ptr;
        out.append(digits, end);
    }

    // digits × 10^(point − count of digits): "54" and 1 are 5.4. The layout of ECMAScript's Number::toString.
    void append_laid_out(std::string& out, std::string_view digits, int point)
    {
        int const count = int(digits.size());
        if (point > 21 || point < -5) {
            out += digits[0];
            if (count > 1)
                out.append(1, '.').append(digits.substr(1));
            out += point > 0 ? "e+" : "e-";
            append_integer(out, std::abs(point - 1));
        } else if (point <= 0) {
            out.append("0.").append(std::size_t(-point), '0').append(digits);
        } else if (point >= count) {
            out.append(digits).append(std::size_t(point - count), '0');
        } else {
            out.append(digits.substr(0, std::size_t(point))).append(1, '.').append(digits.substr(std::size_t(point)));
        }
    }

    // Most numbers of a map have few decimals. n / 10^k is exact up to one rounding, so when it gives the number back,
    // "n with k decimals" is that number; the first k that does has the fewest digits.
    bool append_short_decimal(std::string& out, double magnitude)
    {
        for (int decimals = 0; decimals < 23; ++decimals) {
            double const scaled = std::nearbyint(magnitude * powers_of_ten[decimals]);
            if (scaled >= largest_exact_integer)
                return false;
            if (scaled / powers_of_ten[decimals] == magnitude) {
                std::string digits;
                append_integer(digits, std::int64_t(scaled));
                append_laid_out(out, digits, int(digits.size()) - decimals);
                return true;
            }
        }
        return false;
    }

    struct Digits {
        std::string digits;
        int point = 0;
    };

    // `count` significant digits. Only digits and exponent are read, since the point may be a comma in some locales.
    Digits digits_of(double magnitude, int count)
    {
        char text[40];
        std::snprintf(text, sizeof text, "%.*e", count - 1, magnitude);
        Digits result;
        char const* at = text;
        for (; *at != 'e'; ++at) {
            if (*at >= '0' && *at <= '9')
                result.digits += *at;
        }
        result.point = std::atoi(at + 1) + 1;
        return result;
    }

    bool is_same_number(Digits const& written, double magnitude)
    {
        auto const text = written.digits + "e" + std::to_string(written.point - int(written.digits.size()));
        return std::strtod(text.c_str(), nullptr) == magnitude;
    }

    void append_shortest(std::string& out, double magnitude)
    {
        // Within this range everything shorter was found by append_short_decimal.
        bool const is_ordinary = magnitude >= 1e-6 && magnitude < largest_exact_integer;
        for (int count = is_ordinary ? 16 : 1; count <= 17; ++count) {
            auto const written = digits_of(magnitude, count);
            if (count == 17 || is_same_number(written, magnitude)) {
                append_laid_out(out, written.digits, written.point);
                return;
            }
        }
    }

}

void append_json_text(std::string& out, std::string_view text)
{
    out += '"';
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!needs_escape(text[at]))
            continue;
        out.append(text.substr(begin, at - begin));
        append_escape(out, text[at]);
        begin = at + 1;
    }
    out.append(text.substr(begin));
    out += '"';
}

void append_json_number(std::string& out, double number)
{
    assert(std::isfinite(number));
    if (number == 0) {
        out += '0'; // minus zero, too
        return;
    }
    if (number < 0)
        out += '-';
    double const magnitude = std::fabs(number);
    if (magnitude >= largest_exact_integer || magnitude < 1e-6 || !append_short_decimal(out, magnitude))
        append_shortest(out, magnitude);
}

std::string json_number(double number)
{
    std::string text;
    append_json_number(text, number);
    return text;
}

}
