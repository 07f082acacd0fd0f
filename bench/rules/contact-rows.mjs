// Contacts as row objects, for the peers that ask one contact at a time. All objects have one shape, which suits them.

/** One object per contact: values and states by name. */
export function contactRows({ values, states }) {
  const column = (name) => values.get(name);
  const state = (name) => states.get(name);
  const rows = new Array(column('name').length);
  // Written out, because an object filled in a loop over names becomes a slow dictionary in V8.
  for (let row = 0; row < rows.length; row += 1)
    rows[row] = {
      name: column('name')[row],
      email: column('email')[row],
      emailDomain: column('emailDomain')[row],
      emailValid: column('emailValid')[row],
      company: column('company')[row],
      country: column('country')[row],
      phone: column('phone')[row],
      stage: column('stage')[row],
      tags: column('tags')[row],
      tagCount: column('tagCount')[row],
      score: column('score')[row],
      amount: column('amount')[row],
      created: column('created')[row],
      appointment: column('appointment')[row],
      appointmentWeekday: column('appointmentWeekday')[row],
      birthday: column('birthday')[row],
      birthdayMonthDay: column('birthdayMonthDay')[row],
      birthdayMonth: column('birthdayMonth')[row],
      client: column('client')[row],
      nameState: state('name')[row],
      emailState: state('email')[row],
      companyState: state('company')[row],
      countryState: state('country')[row],
      phoneState: state('phone')[row],
      stageState: state('stage')[row],
      tagsState: state('tags')[row],
      scoreState: state('score')[row],
      amountState: state('amount')[row],
      createdState: state('created')[row],
      appointmentState: state('appointment')[row],
      birthdayState: state('birthday')[row],
      clientState: state('client')[row],
    };
  return rows;
}

/** The name under which a row object has a field's state. */
export const stateName = (field) => `${field}State`;
