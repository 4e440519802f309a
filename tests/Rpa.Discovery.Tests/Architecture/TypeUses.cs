using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Rpa.Discovery.Tests.Architecture;

/// <summary>Every type that a type of an assembly touches, read from its IL, so that a call without a using counts as well.</summary>
/// <remarks>Constants and <c>nameof</c> leave no trace in IL; nothing else escapes.</remarks>
internal static class TypeUses
{
    /// <summary>Pairs of the place that uses (a member's full name) and the type used, constructed types taken apart.</summary>
    public static IEnumerable<(string Where, TypeReference Used)> Of(TypeDefinition type)
    {
        foreach (var used in Heading(type).SelectMany(Parts))
            yield return (type.FullName, used);
        foreach (var field in type.Fields)
        {
            foreach (var used in Attributes(field).Append(field.FieldType).SelectMany(Parts))
                yield return (field.FullName, used);
        }

        foreach (var property in type.Properties)
        {
            foreach (var used in Attributes(property).Append(property.PropertyType).SelectMany(Parts))
                yield return (property.FullName, used);
        }

        foreach (var happening in type.Events)
        {
            foreach (var used in Attributes(happening).Append(happening.EventType).SelectMany(Parts))
                yield return (happening.FullName, used);
        }

        foreach (var method in type.Methods)
        {
            foreach (var used in Signature(method).Concat(Body(method)).SelectMany(Parts))
                yield return (method.FullName, used);
        }
    }

    /// <summary>What a caller of the method sees: its attributes, parameters, result and type parameters.</summary>
    public static IEnumerable<TypeReference> Signature(MethodDefinition method) =>
        [
            method.ReturnType,
            .. Attributes(method),
            .. Attributes(method.MethodReturnType),
            .. method.Parameters.SelectMany(p => Attributes(p).Append(p.ParameterType)),
            .. method.GenericParameters.SelectMany(Constraints),
        ];

    /// <summary>What stands in the type's declaration: base type, interfaces, attributes, type parameters.</summary>
    public static IEnumerable<TypeReference> Heading(TypeDefinition type) =>
        [
            .. type.BaseType is null ? Enumerable.Empty<TypeReference>() : [type.BaseType],
            .. type.Interfaces.SelectMany(i => Attributes(i).Append(i.InterfaceType)),
            .. type.GenericParameters.SelectMany(Constraints),
            .. Attributes(type),
        ];

    /// <summary>The types of the attributes and of the types named in their arguments.</summary>
    public static IEnumerable<TypeReference> Attributes(ICustomAttributeProvider provider)
    {
        if (!provider.HasCustomAttributes)
            yield break;
        foreach (var attribute in provider.CustomAttributes)
        {
            yield return attribute.AttributeType;
            foreach (var named in attribute.ConstructorArguments
                .Concat(attribute.Properties.Select(p => p.Argument))
                .Concat(attribute.Fields.Select(f => f.Argument))
                .SelectMany(Named))
            {
                yield return named;
            }
        }
    }

    /// <summary>A constructed type taken apart: <c>List&lt;Page[]&gt;</c> is <c>List</c> and <c>Page</c>.</summary>
    public static IEnumerable<TypeReference> Parts(TypeReference type)
    {
        switch (type)
        {
            case GenericParameter:
                yield break;
            case FunctionPointerType pointer:
                foreach (var part in pointer.Parameters.Select(p => p.ParameterType).Append(pointer.ReturnType).SelectMany(Parts))
                    yield return part;
                yield break;
            case GenericInstanceType constructed:
                foreach (var part in constructed.GenericArguments.Prepend(constructed.ElementType).SelectMany(Parts))
                    yield return part;
                yield break;
            case IModifierType modified:
                foreach (var part in Parts(modified.ModifierType).Concat(Parts(modified.ElementType)))
                    yield return part;
                yield break;
            case TypeSpecification specification:
                foreach (var part in Parts(specification.ElementType))
                    yield return part;
                yield break;
            default:
                yield return type;
                yield break;
        }
    }

    private static IEnumerable<TypeReference> Constraints(GenericParameter parameter) =>
        parameter.Constraints.SelectMany(c => Attributes(c).Append(c.ConstraintType)).Concat(Attributes(parameter));

    private static IEnumerable<TypeReference> Named(CustomAttributeArgument argument) => argument.Value switch
    {
        TypeReference type => [argument.Type, type],
        CustomAttributeArgument boxed => Named(boxed).Prepend(argument.Type),
        CustomAttributeArgument[] several => several.SelectMany(Named).Prepend(argument.Type),
        _ => [argument.Type],
    };

    private static IEnumerable<TypeReference> Body(MethodDefinition method)
    {
        if (!method.HasBody)
            yield break;
        foreach (var variable in method.Body.Variables)
            yield return variable.VariableType;
        foreach (var handler in method.Body.ExceptionHandlers)
        {
            if (handler.CatchType is not null)
                yield return handler.CatchType;
        }

        foreach (var used in method.Body.Instructions.SelectMany(Operand))
            yield return used;
    }

    private static IEnumerable<TypeReference> Operand(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        FieldReference field => [field.DeclaringType, field.FieldType],
        GenericInstanceMethod method => Called(method).Concat(method.GenericArguments),
        MethodReference method => Called(method),
        CallSite site => site.Parameters.Select(p => p.ParameterType).Append(site.ReturnType),
        _ => [],
    };

    private static IEnumerable<TypeReference> Called(MethodReference method) =>
        method.Parameters.Select(p => p.ParameterType).Append(method.ReturnType).Append(method.DeclaringType);
}
