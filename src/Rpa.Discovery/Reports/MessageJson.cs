using System.Text.Json;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>A sentence as JSON: its text in the language of the result, and beside it which sentence it is and about what, in no language.</summary>
internal static class MessageJson
{
    /// <summary>The text as <c>name</c>, and <c>{ id, args }</c> as <c>nameMessage</c>.</summary>
    public static void Message(this Utf8JsonWriter json, string name, Message? message, Language language)
    {
        json.WriteString(name, message?.In(language));
        json.WritePropertyName(name + "Message");
        Write(json, message);
    }

    /// <summary>The texts as <c>name</c>, and what they say as <c>nameMessages</c>, in the same order.</summary>
    public static void Messages(this Utf8JsonWriter json, string name, IEnumerable<Message> messages, Language language)
    {
        var all = messages.ToList();
        json.Texts(name, all.Select(m => m.In(language)));
        json.WriteStartArray(name + "Messages");
        foreach (var message in all)
            Write(json, message);
        json.WriteEndArray();
    }

    /// <summary>What fills the places of a finding.</summary>
    public static void Arguments(this Utf8JsonWriter json, IReadOnlyList<object?> arguments)
    {
        json.WriteStartArray("args");
        foreach (var argument in arguments)
            Argument(json, argument);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Message? message)
    {
        if (message is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("id", message.Id);
        json.Arguments(message.Arguments);
        json.WriteEndObject();
    }

    private static void Argument(Utf8JsonWriter json, object? argument)
    {
        switch (argument)
        {
            case null:
                json.WriteNullValue();
                break;
            case Message message:
                Write(json, message);
                break;
            case Named named:
                json.WriteStringValue(named.Id);
                break;
            case Phrase words when !PhraseIds.Has(words):
                json.WriteStringValue(words.English);
                break;
            case Phrase phrase:
                Write(json, phrase);
                break;
            case Text text:
                json.WriteStartObject();
                json.WriteString("en", text.In(Language.English));
                json.WriteString("ja", text.In(Language.Japanese));
                json.WriteEndObject();
                break;
            case Amount amount:
                json.WriteStartObject();
                json.Number("value", amount.Value);
                json.WriteString("unit", UnitText.Code(amount.Unit));
                if (amount.Currency is { } currency)
                    json.WriteString("currency", currency);
                json.WriteEndObject();
                break;
            case SpanOfTime span:
                json.WriteStartObject();
                json.Number("value", span.Hours);
                json.WriteString("unit", UnitText.Code(Unit.Hours));
                json.WriteEndObject();
                break;
            case EstimateInWords words:
                json.Estimate(words.Estimate, words.Range is { } range ? () => json.Possible(range) : null);
                break;
            case Series series:
                json.WriteStartArray();
                foreach (var item in series.Items)
                    Argument(json, item);
                json.WriteEndArray();
                break;
            case CalendarMonth month:
                json.WriteStartObject();
                json.WriteNumber("month", month.Month);
                json.WriteEndObject();
                break;
            case MonthOfYear month:
                json.WriteStringValue(month.In(Language.English));
                break;
            case double number when !double.IsFinite(number):
                json.WriteNullValue();
                break;
            case IFormattable number and (int or long or double or decimal or float):
                json.WriteRawValue(number.ToString(null, System.Globalization.CultureInfo.InvariantCulture));
                break;
            default:
                json.WriteStringValue(string.Format(System.Globalization.CultureInfo.InvariantCulture, "{0}", argument));
                break;
        }
    }
}
