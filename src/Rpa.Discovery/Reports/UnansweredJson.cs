using System.Text.Json;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>What nobody has answered, as JSON: by ranked candidate after a study, by step before one.</summary>
internal static class UnansweredJson
{
    /// <summary><c>unanswered</c> of a ranking.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<UnansweredQuestion> questions, Language language)
    {
        json.WriteStartArray("unanswered");
        foreach (var question in questions)
        {
            json.WriteStartObject();
            json.WriteString("question", JsonCode.Of(question.Kind));
            json.Message("title", question.Title, language);
            json.Texts("candidates", question.Candidates);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary><c>unanswered</c> and <c>askFirst</c> of files that were only read.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<(string Path, BotQuestions Questions)> files, Language language)
    {
        json.WriteStartArray("unanswered");
        foreach (var (path, questions) in files)
        {
            foreach (var (kind, steps) in questions.Open)
            {
                json.WriteStartObject();
                json.WriteString("file", path);
                json.WriteString("question", JsonCode.Of(kind));
                json.Message("title", UnansweredQuestion.TitleOf(kind).With(), language);
                json.Texts("steps", steps.Select(s => s.ToString()));
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        json.WriteStartArray("askFirst");
        foreach (var (path, questions) in files)
        {
            foreach (var (step, title) in questions.AskFirst)
            {
                json.WriteStartObject();
                json.WriteString("file", path);
                json.WriteString("step", step.ToString());
                json.Message("title", title, language);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }
}
