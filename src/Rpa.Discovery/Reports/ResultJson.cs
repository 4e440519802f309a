using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>The frame around every JSON result, and the parts that all of them share. Members may be added, never lost or renamed.</summary>
internal static class ResultJson
{
    public const int SchemaVersion = 1;

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = Readable(),
    };

    // Japanese stays readable; markup does not, nor what turns the direction of the text after it on a screen.
    private static JavaScriptEncoder Readable()
    {
        var letters = new TextEncoderSettings(UnicodeRanges.All);
        letters.ForbidCharacters([.. Enumerable.Range(0x202A, 5).Concat(Enumerable.Range(0x2066, 4)).Select(c => (char)c)]);
        return JavaScriptEncoder.Create(letters);
    }

    /// <summary>One object: which command, from which input, by which tool; then what <paramref name="body"/> writes.</summary>
    public static byte[] Document(string command, ResultInput? input, Action<Utf8JsonWriter> body) => Document(command, input, null, Language.English, body);

    /// <summary>The same with everything that is needed to compute it once more.</summary>
    public static byte[] Document(string command, ResultInput? input, ResultOrigin? origin, Language language, Action<Utf8JsonWriter> body)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", SchemaVersion);
            json.WriteString("command", command);
            if (input is not null)
            {
                json.WriteStartObject("input");
                json.WriteString("path", input.Path);
                json.WriteString("hash", input.Hash);
                json.WriteEndObject();
            }

            json.WriteStartObject("tool");
            json.WriteString("name", ToolVersion.Name);
            json.WriteString("version", ToolVersion.Text);
            json.WriteString("platform", ToolVersion.Platform);
            json.WriteNumber("modelSemantics", ModelSemantics.Number);
            json.WriteEndObject();
            if (origin is not null)
                OriginJson.Write(json, command, origin, language);
            body(json);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>An estimate; what is not known is null, with <c>why</c>.</summary>
    public static void Estimate(this Utf8JsonWriter json, string name, Estimate? estimate)
    {
        json.WritePropertyName(name);
        json.Estimate(estimate);
    }

    /// <summary>An estimate with what the figures leave open about it.</summary>
    public static void Estimate(this Utf8JsonWriter json, string name, Estimate? estimate, PossibleAmount? possible)
    {
        json.WritePropertyName(name);
        json.Estimate(estimate, () => json.Possible(possible));
    }

    public static void Possible(this Utf8JsonWriter json, PossibleAmount? possible)
    {
        if (possible is null)
        {
            json.WriteNull("possible");
            return;
        }

        json.WriteStartObject("possible");
        json.Number("p10", possible.P10);
        json.Number("p50", possible.P50);
        json.Number("p90", possible.P90);
        json.WriteNumber("files", possible.Files);
        json.Number("error", possible.Error);
        json.WriteBoolean("unsure", possible.IsUnsure);
        json.WriteEndObject();
    }

    public static void Estimate(this Utf8JsonWriter json, Estimate? estimate, Action? more = null)
    {
        if (estimate is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.Number("mean", estimate.Mean);
        json.Number("halfWidth", estimate.HalfWidth);
        json.WriteNumber("confidence", estimate.Confidence);
        json.WriteNumber("n", estimate.N);
        json.Number("p10", estimate.P10);
        json.Number("p90", estimate.P90);
        if (estimate.Why is { } why)
            json.Message("why", why, Language.English);
        more?.Invoke();
        json.WriteEndObject();
    }

    /// <summary>A number; null when there is none, or when it is not finite.</summary>
    public static void Number(this Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number))
            json.WriteNumber(name, number == 0 ? 0 : number); // no −0
        else
            json.WriteNull(name);
    }

    public static void Diagnostics(this Utf8JsonWriter json, IEnumerable<Diagnostic> diagnostics, Language language)
    {
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("code", diagnostic.Code);
            json.WriteString("severity", diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "hint" });
            json.WriteString("message", diagnostic.MessageIn(language));
            json.WriteString("path", diagnostic.Place.Path);
            json.WriteNumber("line", diagnostic.Place.Line);
            json.WriteNumber("column", diagnostic.Place.Column);
            json.WriteString("help", diagnostic.HelpIn(language));
            json.Arguments(diagnostic.Sentence.Arguments);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Texts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    /// <summary>The code of a value of an enumeration: its name with hyphens.</summary>
    public static string Code<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        var code = new System.Text.StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && code.Length > 0)
                code.Append('-');
            code.Append(char.ToLowerInvariant(letter));
        }

        return code.ToString();
    }
}

/// <summary>What a result was computed from.</summary>
/// <param name="Path">The file as the user named it.</param>
/// <param name="Hash">SHA-256 in lower-case hexadecimal; null when the input could not be read.</param>
internal sealed record ResultInput(string Path, string? Hash)
{
    /// <summary>The path with forward slashes, and the hash of every file that was read for it.</summary>
    public static ResultInput OfFiles(string path, IReadOnlyList<string> files)
    {
        var contents = new List<byte[]>();
        foreach (var file in files)
        {
            if (BoundedFile.Read(file, BoundedFile.LargestText, out _) is not { } bytes)
                return OfContents(path.Replace('\\', '/'), []);
            contents.Add(bytes);
        }

        return OfContents(path.Replace('\\', '/'), contents);
    }

    /// <summary>The same from the files' hashes; no hash when one of the files could not be read.</summary>
    public static ResultInput OfHashes(string path, IReadOnlyList<string?> hashes) => new(path, hashes.Contains(null) ? null
        : hashes is [var only] ? only : Convert.ToHexStringLower(SHA256.HashData([.. hashes.SelectMany(h => Convert.FromHexString(h!))])));

    /// <summary>The hash of one or more files: of the single file's bytes, or of the files' hashes in order.</summary>
    public static ResultInput OfContents(string path, IReadOnlyList<byte[]> contents)
    {
        if (contents.Count == 0)
            return new ResultInput(path, null);
        var hash = contents.Count == 1 ? SHA256.HashData(contents[0]) : SHA256.HashData([.. contents.SelectMany(c => SHA256.HashData(c))]);
        return new ResultInput(path, Convert.ToHexStringLower(hash));
    }
}
