using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Contracts;

/// <summary>Which sentence it is and about what, in no language: what stands beside its text.</summary>
[Description(
    "Which sentence it is, and what fills its places, in no language: numbers with their units, titles in both languages, further "
    + "sentences.")]
internal sealed record MessageJson
{
    public required string Id { get; init; }
    public required IReadOnlyList<object?> Args { get; init; }

    [return: NotNullIfNotNull(nameof(message))]
    public static MessageJson? Of(Message? message) =>
        message is null ? null : new MessageJson { Id = message.Id, Args = message.Arguments };

    public static IReadOnlyList<MessageJson> Of(IEnumerable<Message> messages) => [.. messages.Select(m => Of(m))];
}

/// <summary>An amount inside a sentence with what the unmeasured figures leave open about it.</summary>
internal interface IEstimateInWords
{
    Estimate Estimate { get; }

    PossibleAmount? Range { get; }
}

/// <summary>What fills the places of a sentence: of many kinds when it is written, and as it was written when it is read.</summary>
internal sealed class ArgumentsConverter : JsonConverter<IReadOnlyList<object?>>
{
    public override IReadOnlyList<object?> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.StartArray
            ? [.. JsonElement.ParseValue(ref reader).EnumerateArray().Select(item => (object?)item)] : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<object?> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var argument in value)
            Argument(writer, argument);
        writer.WriteEndArray();
    }

    private static void Argument(Utf8JsonWriter json, object? argument)
    {
        switch (argument)
        {
            case null:
                json.WriteNullValue();
                break;
            case JsonElement read:
                Read(json, read);
                break;
            case Message message:
                Sentence(json, message);
                break;
            case Named named:
                json.WriteStringValue(named.Id);
                break;
            case Phrase words when !PhraseIds.Has(words):
                json.WriteStringValue(words.English);
                break;
            case Phrase phrase:
                Sentence(json, phrase);
                break;
            case Text text:
                json.WriteStartObject();
                json.WriteString("en", text.In(Language.English));
                json.WriteString("ja", text.In(Language.Japanese));
                json.WriteEndObject();
                break;
            case Amount amount:
                json.WriteStartObject();
                Number(json, "value", amount.Value);
                json.WriteString("unit", UnitText.Code(amount.Unit));
                if (amount.Currency is { } currency)
                    json.WriteString("currency", currency);
                json.WriteEndObject();
                break;
            case SpanOfTime span:
                json.WriteStartObject();
                Number(json, "value", span.Hours);
                json.WriteString("unit", UnitText.Code(Unit.Hours));
                json.WriteEndObject();
                break;
            case IEstimateInWords words:
                JsonSerializer.Serialize(json, words.Range is { } range
                    ? EstimateJson.Of(words.Estimate, range) : EstimateJson.Of(words.Estimate), ResultJsonContext.Of<EstimateJson>());
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
                json.WriteRawValue(number.ToString(null, CultureInfo.InvariantCulture));
                break;
            default:
                json.WriteStringValue(string.Format(CultureInfo.InvariantCulture, "{0}", argument));
                break;
        }
    }

    // As it was written: a bare number stands where the writer left it, whatever the indentation.
    private static void Read(Utf8JsonWriter json, JsonElement argument)
    {
        switch (argument.ValueKind)
        {
            case JsonValueKind.Number:
                json.WriteRawValue(argument.GetRawText());
                break;
            case JsonValueKind.Array:
                json.WriteStartArray();
                foreach (var item in argument.EnumerateArray())
                    Read(json, item);
                json.WriteEndArray();
                break;
            case JsonValueKind.Object:
                json.WriteStartObject();
                foreach (var member in argument.EnumerateObject())
                {
                    json.WritePropertyName(member.Name);
                    if (member.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                        Read(json, member.Value);
                    else
                        member.Value.WriteTo(json);
                }

                json.WriteEndObject();
                break;
            default:
                argument.WriteTo(json);
                break;
        }
    }

    private static void Sentence(Utf8JsonWriter json, Message message) =>
        JsonSerializer.Serialize(json, MessageJson.Of(message), ResultJsonContext.Of<MessageJson>());

    private static void Number(Utf8JsonWriter json, string name, double value)
    {
        json.WritePropertyName(name);
        JsonSerializer.Serialize(json, value, ResultJsonContext.Of<double>());
    }
}
