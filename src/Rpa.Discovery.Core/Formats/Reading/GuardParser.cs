using System.Globalization;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Reading.Values;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.Reading;

/// <summary>Parses conditions and the terms of actions.</summary>
/// <remarks>
/// <code>
/// guard      = and { 'or' and }
/// and        = not { 'and' not }
/// not        = 'not' not | '(' guard ')' | 'overdue' | comparison
/// comparison = sum ( '=' | '!=' | '&lt;' | '&lt;=' | '&gt;' | '&gt;=' ) sum | name [ 'not' ] 'in' '(' value { value } ')'
/// sum        = product { ( ' + ' | ' - ' ) product }        a minus needs spaces around it
/// product    = atom { ( '*' | '/' ) atom }
/// atom       = number [ unit ] | name | 'visits' '(' state ')' | 'age' | '"' text '"' | '(' sum ')'
/// </code>
/// </remarks>
internal sealed class GuardParser
{
    private const int DeepestNesting = 64;

    /// <summary>Comparisons and steps of arithmetic: whoever walks a condition may do so by recursion, and nobody can read a longer
    /// one.</summary>
    private const int MostTerms = 200;

    private readonly List<Token> _tokens;
    private readonly YamlNode _node;
    private readonly string _text;
    private readonly IReadOnlyCollection<string> _attributes;
    private readonly Func<string, string, bool> _isValue;
    private int _at;
    private int _depth;
    private int _terms;

    private GuardParser(string text, YamlNode node, IReadOnlyCollection<string> attributes, Func<string, string, bool> isValue)
    {
        _text = text;
        _node = node;
        _attributes = attributes;
        _isValue = isValue;
        _tokens = Scan(text);
    }

    /// <summary>Parses a condition; null with a finding when it cannot be read.</summary>
    /// <param name="values">Where findings go.</param>
    /// <param name="node">The condition.</param>
    /// <param name="attributes">The workflow's attributes: a word on the right that is none of them is a value.</param>
    /// <param name="isValue">Whether an attribute has a value of that name.</param>
    public static Guard? Guard(ValueReader values, YamlNode node, IReadOnlyCollection<string> attributes,
        Func<string, string, bool> isValue)
    {
        if (values.Scalar(node, "guard") is not { } text)
            return null;
        return Parse(values, node, text, attributes, isValue, static p => p.Or()) is { } guard
            ? guard with { Said = text, Place = node.Place } : null;
    }

    /// <summary>Parses what an attribute becomes: <c>attempts + 1</c>.</summary>
    public static Term? Term(ValueReader values, YamlNode node, IReadOnlyCollection<string> attributes)
    {
        if (values.Scalar(node, "set") is not { } text)
            return null;
        return Parse(values, node, text, attributes, static (_, _) => false, static p => p.Sum(isRight: true));
    }

    private static T? Parse<T>(ValueReader values, YamlNode node, string text, IReadOnlyCollection<string> attributes,
        Func<string, string, bool> isValue, Func<GuardParser, T> parse)
        where T : class
    {
        try
        {
            var parser = new GuardParser(FullWidth.ToAscii(text), node, attributes, isValue);
            var result = parse(parser);
            if (parser._at < parser._tokens.Count)
                throw parser.Fail(FormatWords.GuardMore);
            return result;
        }
        catch (GuardFault fault) when (fault.Why is null)
        {
            values.Report(node, StructureRules.GuardTooLong, MostTerms);
            return null;
        }
        catch (GuardFault fault)
        {
            var place = node is YamlScalar { Style: YamlStyle.Plain } && fault.At >= 0 && node.Place.Length >= text.Length
                ? node.Place with { Column = node.Place.Column + fault.At, Length = Math.Max(1, fault.Shown.Length) }
                : node.Place;
            if (!node.IsReported)
                values.Findings.Add(ValueRules.GuardSyntax, place, fault.Shown, fault.Why);
            node.IsReported = true;
            return null;
        }
    }

    private Guard Or()
    {
        var left = And();
        while (Take("or"))
            left = new Disjunction { Left = left, Right = And(), Place = _node.Place };
        return left;
    }

    private Guard And()
    {
        var left = Not();
        while (Take("and"))
            left = new Conjunction { Left = left, Right = Not(), Place = _node.Place };
        return left;
    }

    private Guard Not()
    {
        if (++_depth > DeepestNesting)
            throw Fail(FormatWords.GuardTooDeep);
        Count();
        try
        {
            if (Take("not"))
                return new Negation { Inner = Not(), Place = _node.Place };
            if (Take("overdue"))
                return new OverdueGuard { Place = _node.Place };
            if (Peek("(") && BracketHoldsGuard())
            {
                _at++;
                var inner = Or();
                Expect(")");
                return inner;
            }

            return Comparison();
        }
        finally
        {
            _depth--;
        }
    }

    // '(a + 1) > b' is a comparison, '(a > 1) or b' a guard in brackets: what follows inside decides.
    private bool BracketHoldsGuard()
    {
        var depth = 0;
        for (var i = _at; i < _tokens.Count; i++)
        {
            var token = _tokens[i].Text;
            if (token == "(")
                depth++;
            else if (token == ")" && --depth == 0)
                return false;
            else if (_tokens[i].Kind == TokenKind.Comparison
                || (_tokens[i].Kind == TokenKind.Word && token is "and" or "or" or "not" or "in" or "overdue"))
                return true;
        }

        return true;
    }

    private Guard Comparison()
    {
        var start = _at;
        var left = Sum(isRight: false);
        var negated = Peek("not") && _at + 1 < _tokens.Count && _tokens[_at + 1].Text == "in";
        if (negated)
            _at++;
        if (Take("in"))
        {
            if (left is not AttributeTerm attribute)
            {
                _at = start;
                throw Fail(FormatWords.GuardAttribute);
            }

            Expect("(");
            var values = new List<string>();
            while (!Peek(")"))
            {
                if (_at >= _tokens.Count)
                    throw Fail(FormatWords.GuardBracket);
                if (_tokens[_at].Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Quoted) && _tokens[_at].Text != ",")
                    throw Fail(FormatWords.GuardOperand);
                if (_tokens[_at].Text != "," || _tokens[_at].Kind == TokenKind.Quoted)
                    values.Add(_tokens[_at].Text);
                _at++;
            }

            Expect(")");
            if (values.Count == 0)
                throw Fail(FormatWords.GuardOperand);
            Guard set = new OneOf { Attribute = attribute.Attribute, Values = values, Place = _node.Place };
            return negated ? new Negation { Inner = set, Place = _node.Place } : set;
        }

        if (_at >= _tokens.Count || _tokens[_at].Kind != TokenKind.Comparison)
            throw Fail(FormatWords.GuardComparison);
        var comparison = _tokens[_at++].Text switch
        {
            "=" or "==" => ComparisonOperator.Equal,
            "!=" or "≠" or "<>" => ComparisonOperator.NotEqual,
            "<" => ComparisonOperator.Less,
            "<=" or "≤" or "≦" => ComparisonOperator.LessOrEqual,
            ">" => ComparisonOperator.Greater,
            _ => ComparisonOperator.GreaterOrEqual,
        };
        var equality = comparison is ComparisonOperator.Equal or ComparisonOperator.NotEqual;
        var of = left is AttributeTerm { Attribute: var name } ? name : null;
        var right = Sum(isRight: equality, of);
        return new Comparison { Left = left, Operator = comparison, Right = right, Place = _node.Place };
    }

    private Term Sum(bool isRight, string? of = null)
    {
        var left = Product(isRight, of);
        while (Peek("+") || Peek("-"))
        {
            var sign = _tokens[_at++].Text[0];
            Count();
            left = new ArithmeticTerm { Operator = sign, Left = left, Right = Product(isRight, of), Place = _node.Place };
        }

        return left;
    }

    private Term Product(bool isRight, string? of)
    {
        var left = Atom(isRight, of);
        while (Peek("*") || Peek("/"))
        {
            var sign = _tokens[_at++].Text[0];
            Count();
            left = new ArithmeticTerm { Operator = sign, Left = left, Right = Atom(isRight, of), Place = _node.Place };
        }

        return left;
    }

    private Term Atom(bool isRight, string? of)
    {
        if (++_depth > DeepestNesting)
            throw Fail(FormatWords.GuardTooDeep);
        try
        {
            if (_at >= _tokens.Count)
                throw Fail(FormatWords.GuardEnds);
            var token = _tokens[_at];
            switch (token.Kind)
            {
                case TokenKind.Number:
                    _at++;
                    return Number(token);
                case TokenKind.Quoted:
                    _at++;
                    return new TextTerm { Value = token.Text, Place = _node.Place };
                case TokenKind.Word when token.Text is "and" or "or" or "not" or "in" or "overdue":
                    throw Fail(FormatWords.GuardOperand);
                case TokenKind.Word:
                    _at++;
                    return Word(token.Text, isRight, of);
                case TokenKind.Sign when token.Text == "(":
                    _at++;
                    var inner = Sum(isRight, of);
                    Expect(")");
                    return inner;
                case TokenKind.Sign when token.Text == "-" && _at + 1 < _tokens.Count && _tokens[_at + 1].Kind == TokenKind.Number:
                    _at += 2;
                    return new NumberTerm { Value = -Value(_tokens[_at - 1]), Place = _node.Place };
                default:
                    throw Fail(FormatWords.GuardOperand);
            }
        }
        finally
        {
            _depth--;
        }
    }

    private Term Number(Token token)
    {
        if (_at < _tokens.Count && _tokens[_at].Kind == TokenKind.Word
            && TimeText.TryRead($"{token.Text} {_tokens[_at].Text}", out var amount))
        {
            if (!amount.IsWallTime)
                throw Fail(FormatWords.ClockTimeOnly);
            _at++;
            return new DurationTerm { Value = amount, Place = _node.Place };
        }

        return new NumberTerm { Value = Value(token), Place = _node.Place };
    }

    private double Value(Token token)
    {
        if (NumberText.TryRead(token.Text, out var value))
            return value;
        _at--;
        throw Fail(FormatWords.GuardOperand);
    }

    private Term Word(string word, bool isRight, string? of)
    {
        if (word == "age")
            return new AgeTerm { Place = _node.Place };
        if (word == "visits" && Peek("("))
        {
            _at++;
            if (_at >= _tokens.Count || _tokens[_at].Kind != TokenKind.Word)
                throw Fail(FormatWords.GuardOperand);
            var state = _tokens[_at++].Text;
            Expect(")");
            return new VisitsTerm { State = state, Place = _node.Place };
        }

        var isText = isRight && (!_attributes.Contains(word) || (of is not null && _isValue(of, word)));
        return isText ? new TextTerm { Value = word, Place = _node.Place } : new AttributeTerm { Attribute = word, Place = _node.Place };
    }

    private void Count()
    {
        if (++_terms > MostTerms)
            throw new GuardFault(-1, "", null);
    }

    private bool Peek(string text) => _at < _tokens.Count && _tokens[_at].Kind != TokenKind.Quoted && _tokens[_at].Text == text;

    private bool Take(string word)
    {
        if (!Peek(word))
            return false;
        _at++;
        return true;
    }

    private void Expect(string sign)
    {
        if (!Take(sign))
            throw Fail(FormatWords.GuardBracket);
    }

    private GuardFault Fail(Phrase why) => _at < _tokens.Count
        ? new GuardFault(_tokens[_at].At, _tokens[_at].Text, why)
        : new GuardFault(0, _text, FormatWords.GuardEnds);

    private enum TokenKind
    {
        Word,
        Number,
        Quoted,
        Comparison,
        Sign,
    }

    private sealed record Token(TokenKind Kind, string Text, int At);

    private List<Token> Scan(string text)
    {
        var tokens = new List<Token>();
        var i = 0;
        while (i < text.Length)
        {
            var c = text[i];
            var start = i;
            if (char.IsWhiteSpace(c))
            {
                i++;
            }
            else if (char.IsAsciiDigit(c))
            {
                while (i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] is '.' or '_'
                    || (text[i] == ',' && i + 3 < text.Length && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 3]))))
                    i++;
                tokens.Add(new Token(TokenKind.Number, text[start..i], start));
            }
            else if (char.IsLetter(c) || c == '_')
            {
                while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '_'
                    || (text[i] == '-' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]))))
                    i++;
                tokens.Add(new Token(TokenKind.Word, text[start..i], start));
            }
            else if (c is '"' or '\'')
            {
                var end = text.IndexOf(c, i + 1);
                if (end < 0)
                    throw new GuardFault(i, text[i..], FormatWords.GuardEnds);
                tokens.Add(new Token(TokenKind.Quoted, text[(i + 1)..end], start));
                i = end + 1;
            }
            else if (c is '=' or '<' or '>' or '!' or '≠' or '≤' or '≥' or '≦' or '≧')
            {
                i++;
                if (i < text.Length && (text[i] == '=' || (c == '<' && text[i] == '>')))
                    i++;
                if (text[start..i] == "!")
                    throw new GuardFault(start, "!", FormatWords.GuardSign);
                tokens.Add(new Token(TokenKind.Comparison, text[start..i], start));
            }
            else if (c is '(' or ')' or '+' or '-' or '*' or '/' or ',')
            {
                i++;
                tokens.Add(new Token(TokenKind.Sign, c.ToString(CultureInfo.InvariantCulture), start));
            }
            else
            {
                throw new GuardFault(i, c.ToString(CultureInfo.InvariantCulture), FormatWords.GuardSign);
            }
        }

        return tokens;
    }

    /// <summary>Leaves the recursion; turned into a finding at the door.</summary>
    private sealed class GuardFault(int at, string shown, Phrase? why) : Exception
    {
        public int At => at;

        public string Shown => shown;

        /// <summary>Null where the condition is only too long.</summary>
        public Phrase? Why => why;
    }
}
