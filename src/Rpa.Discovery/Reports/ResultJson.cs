using System.Buffers;
using System.Text.Json;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>The frame around every JSON result, and the parts that all of them share. Members may be added, never lost or renamed.</summary>
internal static class ResultJson
{
    /// <summary>One object: which command, from which input, by which tool; then what <paramref name="body"/> writes.</summary>
    public static byte[] Document(string command, ResultInput? input, Action<Utf8JsonWriter> body) => Document(command, input, null, Language.English, body);

    /// <summary>The same with everything that is needed to compute it once more.</summary>
    public static byte[] Document(string command, ResultInput? input, ResultOrigin? origin, Language language, Action<Utf8JsonWriter> body)
    {
        var frame = new BareDocument { Command = command, Input = input, Provenance = ProvenanceJson.Of(command, origin, language) };
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = ResultJsonContext.Results.Encoder }))
        {
            json.WriteStartObject();
            foreach (var member in JsonSerializer.SerializeToElement(frame, ResultJsonContext.Of<BareDocument>()).EnumerateObject())
                member.WriteTo(json);
            body(json);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>A member whose contract is a record.</summary>
    public static void Part<T>(this Utf8JsonWriter json, string name, T? value)
    {
        json.WritePropertyName(name);
        if (value is null)
            json.WriteNullValue();
        else
            JsonSerializer.Serialize(json, value, ResultJsonContext.Of<T>());
    }

    /// <summary>Every member of a record.</summary>
    public static void Members<T>(this Utf8JsonWriter json, T value)
    {
        foreach (var member in JsonSerializer.SerializeToElement(value, ResultJsonContext.Of<T>()).EnumerateObject())
            member.WriteTo(json);
    }

    public static void Estimate(this Utf8JsonWriter json, string name, Estimate? estimate) => json.Part(name, EstimateJson.Of(estimate));

    /// <summary>An estimate with what the figures leave open about it.</summary>
    public static void Estimate(this Utf8JsonWriter json, string name, Estimate? estimate, PossibleAmount? possible) => json.Part(name, EstimateJson.Of(estimate, possible));

    /// <summary>A number; null when there is none, or when it is not finite.</summary>
    public static void Number(this Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number))
            json.WriteNumber(name, number == 0 ? 0 : number); // no −0
        else
            json.WriteNull(name);
    }

    /// <summary>The text as <c>name</c>, and <c>{ id, args }</c> as <c>nameMessage</c>.</summary>
    public static void Message(this Utf8JsonWriter json, string name, Message? message, Language language)
    {
        json.WriteString(name, message?.In(language));
        json.Part(name + "Message", MessageJson.Of(message));
    }

    /// <summary>The texts as <c>name</c>, and what they say as <c>nameMessages</c>, in the same order.</summary>
    public static void Messages(this Utf8JsonWriter json, string name, IEnumerable<Message> messages, Language language)
    {
        var all = messages.ToList();
        json.Texts(name, all.Select(m => m.In(language)));
        json.WriteStartArray(name + "Messages");
        foreach (var message in all)
            JsonSerializer.Serialize(json, MessageJson.Of(message), ResultJsonContext.Of<MessageJson>());
        json.WriteEndArray();
    }

    public static void Diagnostics(this Utf8JsonWriter json, IEnumerable<Diagnostic> diagnostics, Language language) =>
        json.Part("diagnostics", DiagnosticJson.Of(diagnostics, language));

    public static void Texts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
